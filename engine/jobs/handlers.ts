import { dispatchWaiting } from '../runtime/assignment/dispatch-waiting.ts';
import { fireClock } from '../runtime/commands/fire-clock.ts';
import { resumeTicket } from '../runtime/commands/suspend.ts';
import { throwEvent } from '../runtime/commands/throw-event.ts';
import { warnClock } from '../runtime/commands/warn-clock.ts';
import { tickLevels } from '../runtime/levels/tick-levels.ts';
import { runBatch } from '../runtime/migrations/run-batch.ts';
import { runReplay } from '../runtime/replays/run-replay.ts';
import { runTimeChange } from '../runtime/time-changes/run-time-change.ts';
import type { Engine } from '../runtime/engine.ts';
import type { JobRow } from '../store/job.ts';
import type { JobHandler } from './runner.ts';

function parts(job: JobRow): { ticketId: string; wait: string; finished: { job_id: string; lease: string } } {
  return { ticketId: job.ticket_id as string, wait: String(job.payload.wait ?? ''), finished: { job_id: job.job_id, lease: job.lease } };
}

/** The engine's own kinds of job; service tasks and the host's kinds are added beside them. @param stop long jobs let go when it aborts */
export function engineJobHandlers(engine: Engine, stop?: AbortSignal): Record<string, JobHandler> {
  return {
    async clock(job) {
      const { ticketId, wait, finished } = parts(job);
      await fireClock(engine, job.shop_id, ticketId, wait, finished);
    },
    async warn(job) {
      const { ticketId, wait, finished } = parts(job);
      await warnClock(engine, job.shop_id, ticketId, wait, finished);
    },
    async resume(job) {
      const { ticketId, finished } = parts(job);
      await resumeTicket(engine, job.shop_id, ticketId, { type: 'rule', name: 'suspension_over' }, finished);
    },
    async level(job) {
      const { ticketId, finished } = parts(job);
      await tickLevels(engine, job.shop_id, ticketId, finished);
    },
    'time-change': (job) => runTimeChange(engine, job),
    dispatch: (job) => dispatchWaiting(engine, job),
    throw: (job) => throwEvent(engine, job),
    migration: (job) => runBatch(engine, job, stop),
    replay: (job) => runReplay(engine, job, stop),
  };
}
