import type { Actor } from '../auth/actor.ts';
import type {
  MigratedTicket, MigratedTicketQuery, MigrateTicket, Migration, MigrationPreview, MigrationQuery, MoveTicket, Page, Positions, PreviewMigration, SkipTicketStep,
  StartMigration, TicketDetail, UndoTicketMigration, VoidTicket,
} from '../contracts/types.ts';
import type { Once } from './services.ts';

/** What operators do with a ticket that is stuck or on the wrong version. */
export interface RepairService {
  read(actor: Actor, id: string): Promise<Positions>;
  move(actor: Actor, id: string, body: MoveTicket): Promise<TicketDetail>;
  skip(actor: Actor, id: string, body: SkipTicketStep): Promise<TicketDetail>;
  void(actor: Actor, id: string, body: VoidTicket): Promise<TicketDetail>;
  migrate(actor: Actor, id: string, body: MigrateTicket): Promise<TicketDetail>;
  undoMigration(actor: Actor, id: string, body: UndoTicketMigration): Promise<TicketDetail>;
}

/** Taking running tickets to another version of their flow. */
export interface MigrationService {
  /** Changes nothing. */
  preview(actor: Actor, flow: string, body: PreviewMigration): Promise<MigrationPreview>;
  start(actor: Actor, flow: string, body: StartMigration, once: Once): Promise<Migration>;
  list(actor: Actor, query: MigrationQuery): Promise<Page<Migration>>;
  read(actor: Actor, id: string): Promise<Migration>;
  tickets(actor: Actor, id: string, query: MigratedTicketQuery): Promise<Page<MigratedTicket>>;
  pause(actor: Actor, id: string): Promise<Migration>;
  continue(actor: Actor, id: string): Promise<Migration>;
  cancel(actor: Actor, id: string): Promise<Migration>;
  undo(actor: Actor, id: string): Promise<Migration>;
}
