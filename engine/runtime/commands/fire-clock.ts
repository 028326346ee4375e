import { Later } from '../../jobs/outcome.ts';
import type { State, Wait } from '../../kernel/types.ts';
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
    if (earlierIsDue(state, timer, engine.now())) throw new Later(engine.now(), 'an earlier timer of the same ticket is due first');
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

/** After a standstill several timers of one ticket may be due: they fire in the order of their times, or the wrong one wins. */
function earlierIsDue(state: State, timer: Wait, now: string): boolean {
  return Object.values(state.waits).some((wait) => wait.kind === 'timer' && wait.dueAt !== undefined && wait.dueAt <= now && wait.dueAt < (timer.dueAt ?? now));
}
