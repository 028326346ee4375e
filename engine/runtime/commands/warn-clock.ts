import type { FinishedJob } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** The clock's warning: said on the timeline and to whoever watches the ticket; the flow does not move. */
export async function warnClock(engine: Engine, shopId: string, ticketId: string, wait: string, finished: FinishedJob): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ state }) => {
    const actor = { type: 'system' as const, name: 'clock' };
    const timer = state.waits[wait];
    if (!timer) return { actor, finished };
    await engine.store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id: wait }).update({ warned_at: engine.now() });
    return { actor, notes: [{ kind: 'clock_warned', actor, element: timer.element, visibility: 'buyer', data: { dueAt: timer.dueAt } }], finished };
  });
}
