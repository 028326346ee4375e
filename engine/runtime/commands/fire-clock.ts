import type { FinishedJob } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { nodeOf } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** Silence is over: the timer's job runs the kernel. The rule that decides is named on the timeline. */
export async function fireClock(engine: Engine, shopId: string, ticketId: string, wait: string, finished: FinishedJob): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ state, program }) => {
    const timer = state.waits[wait];
    const actor = { type: 'rule' as const, name: 'clock' };
    if (!timer) return { actor, finished };
    const clock = nodeOf(program, timer.model, timer.element)?.ext.clock;
    const visible = timer.purpose === 'clock' ? 'buyer' : 'internal';
    return {
      actor,
      command: { type: 'fireTimer', wait },
      notes: [{ kind: 'clock_fired', actor, element: timer.element, visibility: visible, data: { purpose: timer.purpose ?? 'catch', ...(clock?.outcome && timer.purpose === 'clock' ? { outcome: clock.outcome } : {}) } }],
      finished,
    };
  });
}
