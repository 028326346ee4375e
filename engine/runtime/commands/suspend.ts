import { retime, type Retimed } from '../../kernel/index.ts';
import type { State } from '../../kernel/types.ts';
import type { Actor, FinishedJob, NewJob } from '../../store/save-ticket.ts';
import { pauseClocks, pausedClocks, resumeClocks, type ClockRow } from '../../store/clock.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { clockJobs, jobKey, turnOf } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket } from '../run.ts';
import { endWith, leftOf, type Timing } from '../timing.ts';
import { newId } from '../../store/new-id.ts';

const CLOCK_ATTEMPTS = 20;

/** Stops the ticket's clocks until `until` (ISO 8601) or until somebody resumes it. @throws EngineError ticket_closed · ticket_suspended */
export async function suspendTicket(engine: Engine, shopId: string, ticketId: string, request: { reason: string; until: string | null; actor: Actor }): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row, state, program }) => {
    if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; it cannot be suspended.');
    if (row.suspended_reason !== null) throw new EngineError('ticket_suspended', 'The ticket is suspended already.', { current: { until: row.suspended_until } });
    const timers = Object.values(state.waits).filter((wait) => wait.kind === 'timer');
    const timing: Timing = { program, now: engine.now(), calendar: await engine.calendarOf(shopId) };
    await pauseClocks(engine.store, shopId, ticketId, Object.fromEntries(timers.map((wait) => [wait.id, leftOf(wait, timing)])));
    const wake: NewJob[] = request.until ? [{ job_id: newId(engine.now()), kind: 'resume', key: jobKey.resume(ticketId), ticket_id: ticketId, payload: {}, run_at: request.until, max_attempts: CLOCK_ATTEMPTS }] : [];
    return {
      actor: request.actor,
      notes: [{ kind: 'suspended', actor: request.actor, element: null, visibility: 'buyer', data: { reason: request.reason, until: request.until } }],
      patch: { suspended_reason: request.reason, suspended_until: request.until },
      jobs: wake,
      deletedJobKeys: timers.flatMap((wait) => [jobKey.clock(ticketId, wait.id), jobKey.warn(ticketId, wait.id)]),
    };
  });
}

/** Lets the clocks run on with the time they had left. @throws EngineError ticket_not_suspended */
export async function resumeTicket(engine: Engine, shopId: string, ticketId: string, actor: Actor, finished?: FinishedJob): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row, state, program }) => {
    if (row.suspended_reason === null) {
      if (finished) return { actor, finished };
      throw new EngineError('ticket_not_suspended', 'The ticket is not suspended.');
    }
    const now = engine.now();
    const paused = await pausedClocks(engine.store, shopId, ticketId);
    const awake = retime(state, endsFromNow(paused, state, { program, now, calendar: await engine.calendarOf(shopId) }));
    const clocks = paused.flatMap((clock) => {
      const wait = awake.waits[clock.wait_id];
      return wait ? [wait] : [];
    });
    await resumeClocks(engine.store, shopId, ticketId, clocks.map((wait) => ({ wait_id: wait.id, due_at: wait.dueAt ?? now, warn_at: wait.warnAt ?? null })));
    return {
      actor,
      state: awake,
      notes: [{ kind: 'resumed', actor, element: null, visibility: 'buyer', data: { waitsFor: turnOf(program, awake) } }],
      patch: { suspended_reason: null, suspended_until: null },
      jobs: clocks.flatMap((wait) => clockJobs(ticketId, wait, now)),
      deletedJobKeys: finished ? [] : [jobKey.resume(ticketId)],
      ...(finished ? { finished } : {}),
    };
  });
}

/** When paused clocks end if they run on from now, by wait id. */
export function endsFromNow(paused: Pick<ClockRow, 'wait_id' | 'left_ms'>[], state: State, timing: Timing): Record<string, Retimed> {
  return Object.fromEntries(paused.flatMap(({ wait_id: id, left_ms: left }) => {
    const wait = state.waits[id];
    return wait ? [[id, endWith(left ?? 0, wait, timing)]] : [];
  }));
}
