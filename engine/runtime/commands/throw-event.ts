import type { JobRow } from '../../store/job.ts';
import { finishJob } from '../../store/job.ts';
import { LeaseLost } from '../../store/save-ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';
import { receivers } from './deliver-message.ts';

/**
 * Carries a thrown message to the one ticket that waits for it, or a signal to every ticket of the shop that does. Each
 * receiver is a transaction of its own; the job ends after the last, and a receiver that moved on meanwhile ignores it.
 */
export async function throwEvent(engine: Engine, job: JobRow): Promise<void> {
  const { kind, name, key, data, from } = job.payload as { kind: 'message' | 'signal'; name: string; key: string; data: Record<string, unknown>; from: string };
  const waiting = await receivers(engine, job.shop_id, kind, name, key);
  const all = kind === 'signal' ? waiting.filter((ticketId) => ticketId !== from) : waiting;
  for (const ticketId of kind === 'message' ? all.slice(0, 1) : all) {
    await runOnTicket(engine, job.shop_id, ticketId, async ({ state }) => {
      const actor = { type: 'system' as const, name: kind };
      const waits = Object.values(state.waits).some((wait) => wait.kind === kind && wait.name === name);
      return waits ? { actor, command: kind === 'message' ? { type: 'message', name, key, data } : { type: 'signal', name, data } } : { actor };
    });
  }
  if (!(await finishJob(engine.store, job))) throw new LeaseLost(job.job_id);
}
