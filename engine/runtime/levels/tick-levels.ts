import type { FinishedJob } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';
import { LEVEL_ACTOR } from './count-levels.ts';

/** Looks at the time for the ticket's promises, as every command does: warns and says which are broken. No decision becomes stale by it. */
export async function tickLevels(engine: Engine, shopId: string, ticketId: string, finished: FinishedJob): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => ({ actor: LEVEL_ACTOR, finished, patch: { version: row.version } }));
}
