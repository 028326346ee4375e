import { v7 as uuid } from 'uuid';
import { statement } from './statement.ts';
import type { NewJob } from './save-ticket.ts';
import type { Store } from './transaction.ts';

/** A claimed job: `run_at` is the end of the lease, `attempts` counts this one. */
export interface JobRow {
  shop_id: string; job_id: string; kind: string; key: string | null; ticket_id: string | null; payload: Record<string, unknown>;
  run_at: string; attempts: number; max_attempts: number; lease: string; last_error: string | null; dead_at: string | null;
}

const probe = statement('job_probe', `select shop_id from job where dead_at is null and run_at <= :now::timestamptz order by run_at limit :limit`);

// the lease is the new run_at: when a worker dies, the job is due again by itself
const claim = statement('job_claim', `
with d as (
  select job_id from job where shop_id = :shop::uuid and dead_at is null and run_at <= :now::timestamptz and kind = any(:kinds::text[])
  order by run_at, job_id limit :limit for update skip locked)
update job j set run_at = :lease_end::timestamptz, attempts = attempts + 1, lease = :lease
from d where j.shop_id = :shop::uuid and j.job_id = d.job_id returning j.*`);

const next = statement('job_next', `select min(run_at) as at from job where dead_at is null`);

const put = statement('job_put', `
insert into job (shop_id, job_id, kind, key, ticket_id, payload, run_at, attempts, max_attempts, created_at)
values (:shop::uuid, :job_id::uuid, :kind, :key, :ticket_id::uuid, :payload::jsonb, :run_at::timestamptz, 0, :max_attempts, :now::timestamptz)
on conflict (shop_id, key) where key is not null and dead_at is null
do update set payload = excluded.payload, run_at = excluded.run_at, attempts = 0, lease = null, last_error = null`);

const again = statement('job_again', `
update job set run_at = :run_at::timestamptz, lease = null, last_error = :error, dead_at = :dead_at::timestamptz, attempts = :attempts
where shop_id = :shop::uuid and job_id = :job_id::uuid and lease = :lease returning job_id`);

/** Shops that have due jobs, as a hint without a lock (cross-shop on purpose). */
export async function probeDueShops(store: Store, now: string, limit: number): Promise<string[]> {
  const { rows } = await probe(store.db(), { now, limit });
  return [...new Set(rows.map((row) => row.shop_id as string))];
}

/** Takes up to `limit` due jobs of one shop until `leaseEnd`; others skip them. */
export async function claimJobs(store: Store, shopId: string, kinds: string[], now: string, leaseEnd: string, limit: number): Promise<JobRow[]> {
  const { rows } = await claim(store.db(), { shop: shopId, now, kinds, limit, lease_end: leaseEnd, lease: uuid() });
  return rows as unknown as JobRow[];
}

const extend = statement('job_extend', `
update job set run_at = :lease_end::timestamptz where shop_id = :shop::uuid and job_id = :job_id::uuid and lease = :lease`);

/** A worker still at it keeps its lease. */
export async function extendLease(store: Store, job: JobRow, leaseEnd: string): Promise<void> {
  await extend(store.db(), { shop: job.shop_id, job_id: job.job_id, lease: job.lease, lease_end: leaseEnd });
}

/** When no other process can be at work (the embedded database at its start), what a killed one held is due at once. */
export async function releaseLeases(store: Store, now: string): Promise<void> {
  await store.db()('job').whereNotNull('lease').whereNull('dead_at').update({ lease: null, run_at: now });
}

/** When the next job of any shop is due, or undefined. */
export async function nextDue(store: Store): Promise<string | undefined> {
  const { rows } = await next(store.db(), {});
  return (rows[0]?.at as string | null) ?? undefined;
}

/** Enqueues, or reschedules the live job with the same key. */
export async function putJob(store: Store, shopId: string, job: NewJob, now: string): Promise<void> {
  await put(store.db(), { ...job, shop: shopId, payload: JSON.stringify(job.payload), now });
}

/** After a failure: due again at `runAt`, or dead. False when the lease was lost. */
export async function rescheduleJob(store: Store, job: JobRow, change: { runAt: string; error: string | null; attempts: number; deadAt: string | null }): Promise<boolean> {
  const { rows } = await again(store.db(), {
    shop: job.shop_id, job_id: job.job_id, lease: job.lease, run_at: change.runAt, error: change.error, attempts: change.attempts, dead_at: change.deadAt,
  });
  return rows.length === 1;
}

/** Deletes a finished job that touches no ticket. False when the lease was lost. */
export async function finishJob(store: Store, job: JobRow): Promise<boolean> {
  const deleted = await store.db()('job').where({ shop_id: job.shop_id, job_id: job.job_id, lease: job.lease }).del();
  return deleted === 1;
}

/** Makes a job due now (a callback arrived, an operator asked), alive again if it was dead. */
export async function wakeJob(store: Store, shopId: string, key: string, now: string): Promise<boolean> {
  const changed = await store.db()('job').where({ shop_id: shopId, key }).whereNull('dead_at').update({ run_at: now });
  return changed > 0;
}

/** Revives a dead job with fresh attempts. */
export async function reviveJob(store: Store, shopId: string, jobId: string, now: string): Promise<boolean> {
  const changed = await store.db()('job').where({ shop_id: shopId, job_id: jobId }).whereNotNull('dead_at').update({ dead_at: null, attempts: 0, run_at: now, lease: null });
  return changed > 0;
}
