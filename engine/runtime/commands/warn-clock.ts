import { warned } from '../../kernel/index.ts';
import type { FinishedJob } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { clockJobs } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** One of the clock's warnings: said on the timeline and to whoever watches the ticket; the flow does not move. The next one gets its job. */
export async function warnClock(engine: Engine, shopId: string, ticketId: string, wait: string, finished: FinishedJob): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ state }) => {
    const actor = { type: 'system' as const, name: 'clock' };
    const timer = state.waits[wait];
    if (!timer) return { actor, finished };
    const now = engine.now();
    const after = warned(state, wait, now);
    const { warnAt } = after.waits[wait] ?? {};
    await engine.store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id: wait }).update({ warned_at: now, warn_at: warnAt ?? timer.warnAt ?? null });
    return {
      actor, finished, state: after,
      notes: [{ kind: 'clock_warned', actor, element: timer.element, visibility: 'buyer', data: { dueAt: timer.dueAt } }],
      jobs: clockJobs(ticketId, { id: wait, element: timer.element, warnAt }, now),
    };
  });
}
