import { orderStates } from '../../definitions/after-sale/order-state.ts';
import type { Ports } from '../../definitions/ports.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { finishJob } from '../../engine/store/job.ts';
import type { Parts } from '../services/parts.ts';

const TIMEOUT_MS = 20_000;

/** Tells the shop's own system what an order looks like now. What is told is read when it is told, so a late attempt never tells old news. */
export function orderStateJob({ engine, book }: Pick<Parts, 'engine' | 'book'>, ports: Ports): JobHandler {
  return async (job) => {
    const states = await orderStates(engine.store, book, job.shop_id, String(job.payload.orderId), engine.now());
    for (const state of states) {
      // what is told may differ from one attempt to the next, so each telling is a message of its own
      const externalId = `order-state/${job.job_id}/${state.orderNumber}/${job.attempts}`;
      await ports.shop.sendOrderState({ shopId: job.shop_id, externalId, signal: AbortSignal.timeout(TIMEOUT_MS), state });
    }
    await finishJob(engine.store, job);
  };
}
