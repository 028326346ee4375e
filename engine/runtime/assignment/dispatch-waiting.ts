import { finishJob, putJob, type JobRow } from '../../store/job.ts';
import { newId } from '../../store/new-id.ts';
import { waitingInPools } from '../../store/pool.ts';
import { LeaseLost, type NewJob } from '../../store/save-ticket.ts';
import type { Engine } from '../engine.ts';
import { redispatch } from './redispatch.ts';

const ATTEMPTS = 20;
/** One person who comes on duty does not get more than this at once. */
const AT_ONCE = 100;

const actor = { type: 'rule' as const, name: 'assignment' };

/** A job that looks again who may get the waiting steps of these groups. Without a key: jobs that wait for nobody block nobody. */
export function dispatchJob(now: string, pools: string[]): NewJob {
  return { job_id: newId(now), kind: 'dispatch', key: null, ticket_id: null, payload: { pools }, run_at: now, max_attempts: ATTEMPTS };
}

/** Queues the job and wakes the runners. Call inside a transaction. */
export async function queueDispatch(engine: Engine, shopId: string, pools: string[]): Promise<void> {
  if (pools.length === 0) return;
  const now = engine.now();
  await putJob(engine.store, shopId, dispatchJob(now, pools), now);
  engine.store.tell({ shop: shopId, job: now });
}

/** Somebody came on duty or has room again: the steps that waited for people are given out, oldest first, one ticket after the other. */
export async function dispatchWaiting(engine: Engine, job: JobRow): Promise<void> {
  const pools = (job.payload.pools as unknown[]).map(String);
  for (const { work_item_id: id } of await waitingInPools(engine.store, job.shop_id, pools, AT_ONCE)) {
    await redispatch(engine, job.shop_id, id, { why: 'somebody_free', from: null, actor });
  }
  if (!(await finishJob(engine.store, job))) throw new LeaseLost(job.job_id);
}
