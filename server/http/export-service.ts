import type { Actor } from '../auth/actor.ts';
import type { StartExport, TicketExport } from '../contracts/types.ts';
import type { Download, Once } from './services.ts';

/** Lists as files. Everybody meets their own only; those of an API key are the shop's system's. */
export interface ExportService {
  start(actor: Actor, body: StartExport, once: Once): Promise<TicketExport>;
  list(actor: Actor): Promise<{ items: TicketExport[] }>;
  read(actor: Actor, id: string): Promise<TicketExport>;
  file(actor: Actor, id: string): Promise<Download>;
  remove(actor: Actor, id: string): Promise<void>;
}
