import type { Actor } from '../auth/actor.ts';
import type { CompleteWorkItem, PartnerJob } from '../contracts/types.ts';
import type { Once } from './services.ts';

/** What people outside the shop do for it: the steps given to them. Everything else does not exist for them. */
export interface PartnerService {
  list(actor: Actor): Promise<{ items: PartnerJob[] }>;
  read(actor: Actor, id: string): Promise<PartnerJob>;
  claim(actor: Actor, id: string): Promise<PartnerJob>;
  complete(actor: Actor, id: string, body: CompleteWorkItem, once: Once): Promise<void>;
  /** @throws AppError not_found for a file that this partner may not see */
  checkFile(actor: Actor, id: string): Promise<void>;
}
