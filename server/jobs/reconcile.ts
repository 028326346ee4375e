import { DateTime } from 'luxon';
import { Later, messageOf } from '../../engine/jobs/outcome.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { FinalError } from '../../engine/service-tasks/define.ts';
import { putJob } from '../../engine/store/job.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { reconcile } from '../../definitions/after-sale/reconcile.ts';
import type { Ports } from '../../definitions/ports.ts';
import { listReconciliations } from '../../definitions/store/reconciliations.ts';
import type { Parts } from '../services/parts.ts';

/** In the shop's night, when the gateway has closed the day before. */
const AT = { hour: 3, minute: 30, second: 0, millisecond: 0 };
/** Days caught up at once after a long pause. */
const MOST_DAYS = 31;
const AGAIN_MS = 3_600_000;
const TIMEOUT_MS = 120_000;
const ATTEMPTS = 10;
const by = { type: 'system' as const, name: 'reconciliation' };

function nextNight(now: string, timezone: string): string {
  const local = DateTime.fromISO(now, { zone: timezone });
  const today = local.set(AT);
  return (today > local ? today : today.plus({ days: 1 })).toUTC().toISO() as string;
}

/** A new shop's days are reconciled from its first night on. */
export async function scheduleReconciliation(store: Store, shopId: string, timezone: string, now: string): Promise<void> {
  await putJob(store, shopId, { job_id: newId(now), kind: 'reconcile', key: 'reconcile', ticket_id: null, payload: {}, run_at: nextNight(now, timezone), max_attempts: ATTEMPTS }, now);
}

/** Reconciles every day that is over and was not, and is due again the next night: the job never ends, so no night is forgotten. */
export function reconcileJob({ engine, book, log }: Pick<Parts, 'engine' | 'book' | 'log'>, ports: Pick<Ports, 'gateway'>): JobHandler {
  return async (job) => {
    const { timezone } = await book.shop(job.shop_id);
    try {
      for (const day of await openDays(engine.store, job.shop_id, timezone, engine.now())) {
        await reconcile(engine, book, ports.gateway, job.shop_id, day, by, AbortSignal.timeout(TIMEOUT_MS));
      }
    } catch (error) {
      // without a gateway there is nothing to compare with
      if (!(error instanceof FinalError)) {
        log.warn({ shop: job.shop_id, error: messageOf(error) }, 'reconciliation failed');
        throw new Later(new Date(Date.parse(engine.now()) + AGAIN_MS).toISOString(), messageOf(error));
      }
    }
    throw new Later(nextNight(engine.now(), timezone), 'Every day that is over has been reconciled.');
  };
}

/** Yesterday, and what lies between it and the last day that was done, oldest first. */
async function openDays(store: Store, shopId: string, timezone: string, now: string): Promise<string[]> {
  const yesterday = DateTime.fromISO(now, { zone: timezone }).startOf('day').minus({ days: 1 });
  const done = new Set((await listReconciliations(store, shopId, undefined, MOST_DAYS)).filter(({ state }) => state === 'done').map(({ day }) => day));
  const days: string[] = [];
  for (let back = 0; back < MOST_DAYS; back += 1) {
    const day = yesterday.minus({ days: back }).toISODate() as string;
    if (done.has(day) || (done.size === 0 && back > 0)) break;
    days.unshift(day);
  }
  return days;
}
