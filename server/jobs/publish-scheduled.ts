import { findPublishRequest, updatePublishRequest, type PublishRequestRow } from '../../engine/store/publish-request.ts';
import { finishJob } from '../../engine/store/job.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { LeaseLost } from '../../engine/store/save-ticket.ts';
import { AppError } from '../http/errors.ts';
import { publishRequested, readyRequested } from '../services/publishing/requests.ts';
import type { Parts } from '../services/parts.ts';

type Outcome = Pick<PublishRequestRow, 'state' | 'version' | 'reason'>;

/** The time of a publication has come. What cannot be published any more says why on its request, and the live version stays. */
export function publishScheduledJob(parts: Parts): JobHandler {
  const { store } = parts;
  return async (job) => {
    const find = (lock: boolean): Promise<PublishRequestRow | undefined> => findPublishRequest(store, job.shop_id, String(job.payload.request), lock);
    const asked = await find(false);
    // before anything is locked: playing its tests takes a while
    const ready = asked?.state === 'scheduled' ? await orWhyNot(() => readyRequested(parts, asked)) : undefined;
    await store.tx(async () => {
      const row = await find(true);
      if (row?.state === 'scheduled' && ready) {
        const outcome = 'reason' in ready ? ready : await orWhyNot(() => store.savepoint(async (): Promise<Outcome> => ({ state: 'published', version: await publishRequested(parts, row, ready), reason: null })));
        await updatePublishRequest(store, { ...row, ...outcome });
      }
      if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
    });
  };
}

async function orWhyNot<T>(work: () => Promise<T>): Promise<T | Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: 'failed', version: null, reason: error.code };
  }
}
