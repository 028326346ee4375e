import type { Actor } from '../auth/actor.ts';
import type { BacklogFigures, FigureFileQuery, FigureMail, FigureTable, FigureTableQuery, FigureTicket, FigureTicketQuery, Page } from '../contracts/types.ts';
import type { Download } from './services.ts';

/** The shop's figures (M31). Every number can be opened: its tickets add up to it. */
export interface FigureService {
  table(actor: Actor, query: FigureTableQuery): Promise<FigureTable>;
  tickets(actor: Actor, measure: FigureTableQuery['measures'][number], query: FigureTicketQuery): Promise<Page<FigureTicket>>;
  backlog(actor: Actor): Promise<BacklogFigures>;
  file(actor: Actor, query: FigureFileQuery): Promise<Download>;
  mails(actor: Actor): Promise<{ items: FigureMail[]; possible: boolean }>;
  saveMail(actor: Actor, every: FigureMail['every'], hour: number): Promise<FigureMail>;
  removeMail(actor: Actor, every: FigureMail['every']): Promise<void>;
}
