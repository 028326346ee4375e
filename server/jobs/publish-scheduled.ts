import { findPublishRequest, updatePublishRequest } from '../../engine/store/publish-request.ts';
import { finishJob } from '../../engine/store/job.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { LeaseLost } from '../../engine/store/save-ticket.ts';
import { AppError } from '../http/errors.ts';
import { publishRequested } from '../services/publishing/requests.ts';
import type { Parts } from '../services/parts.ts';

/** The time of a publication has come. What cannot be published any more says why on its request, and the live version stays. */
export function publishScheduledJob(parts: Parts): JobHandler {
  const { store } = parts;
  return async (job) => {
    await store.tx(async () => {
      const row = await findPublishRequest(store, job.shop_id, String(job.payload.request), true);
      if (row?.state === 'scheduled') {
        try {
          await updatePublishRequest(store, { ...row, state: 'published', version: await store.savepoint(() => publishRequested(parts, row)) });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          await updatePublishRequest(store, { ...row, state: 'failed', reason: error.code });
        }
      }
      if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
    });
  };
}
