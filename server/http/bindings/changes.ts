import { cancelMigration } from '../../contracts/migrations/cancel.ts';
import { continueMigration } from '../../contracts/migrations/continue.ts';
import { listMigrations } from '../../contracts/migrations/list.ts';
import { pauseMigration } from '../../contracts/migrations/pause.ts';
import { previewMigration } from '../../contracts/migrations/preview.ts';
import { readMigration } from '../../contracts/migrations/read.ts';
import { startMigration } from '../../contracts/migrations/start.ts';
import { listMigratedTickets } from '../../contracts/migrations/tickets.ts';
import { undoMigration } from '../../contracts/migrations/undo.ts';
import { migrateTicket } from '../../contracts/tickets/migrate.ts';
import { moveTicket } from '../../contracts/tickets/move.ts';
import { readPositions } from '../../contracts/tickets/positions.ts';
import { skipTicketStep } from '../../contracts/tickets/skip.ts';
import { undoTicketMigration } from '../../contracts/tickets/undo-migration.ts';
import { voidTicket } from '../../contracts/tickets/void.ts';
import { bind, type Binding } from '../binding.ts';

/** What operators change about running tickets. */
export const changeBindings: Binding[] = [
  bind(readPositions, (services, { actor, params }) => services.repairs.read(actor, params.id)),
  bind(moveTicket, (services, { actor, params, body }) => services.repairs.move(actor, params.id, body)),
  bind(skipTicketStep, (services, { actor, params, body }) => services.repairs.skip(actor, params.id, body)),
  bind(voidTicket, (services, { actor, params, body }) => services.repairs.void(actor, params.id, body)),
  bind(migrateTicket, (services, { actor, params, body }) => services.repairs.migrate(actor, params.id, body)),
  bind(undoTicketMigration, (services, { actor, params, body }) => services.repairs.undoMigration(actor, params.id, body)),
  bind(previewMigration, (services, { actor, params, body }) => services.migrations.preview(actor, params.key, body)),
  bind(startMigration, (services, { actor, params, body, once }) => services.migrations.start(actor, params.key, body, once)),
  bind(listMigrations, (services, { actor, query }) => services.migrations.list(actor, query)),
  bind(readMigration, (services, { actor, params }) => services.migrations.read(actor, params.id)),
  bind(listMigratedTickets, (services, { actor, params, query }) => services.migrations.tickets(actor, params.id, query)),
  bind(pauseMigration, (services, { actor, params }) => services.migrations.pause(actor, params.id)),
  bind(continueMigration, (services, { actor, params }) => services.migrations.continue(actor, params.id)),
  bind(cancelMigration, (services, { actor, params }) => services.migrations.cancel(actor, params.id)),
  bind(undoMigration, (services, { actor, params }) => services.migrations.undo(actor, params.id)),
];
