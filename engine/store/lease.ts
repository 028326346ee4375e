import type { JobRow } from './job.ts';
import { LeaseLost } from './save-ticket.ts';
import type { Store } from './transaction.ts';

/** Keeps a claimed job until `until` (ISO 8601), for work that takes longer than one lease. @throws LeaseLost when another worker has it */
export async function extendLease(store: Store, job: JobRow, until: string): Promise<void> {
  const kept = await store.db()('job').where({ shop_id: job.shop_id, job_id: job.job_id, lease: job.lease }).update({ run_at: until });
  if (kept !== 1) throw new LeaseLost(job.job_id);
}
