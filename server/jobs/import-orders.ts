import { Later, messageOf } from '../../engine/jobs/outcome.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { finishJob, type JobRow } from '../../engine/store/job.ts';
import { extendLease } from '../../engine/store/lease.ts';
import { LeaseLost } from '../../engine/store/save-ticket.ts';
import type { ImportProblem } from '../../definitions/import/problem.ts';
import { sortOrders } from '../../definitions/after-sale/sort-orders.ts';
import { findImport, insertImportProblems, updateImport, type ImportProblemRow, type ImportRow } from '../../definitions/store/imports.ts';
import { upsertOrders } from '../../definitions/store/orders.ts';
import { readBatches, type Batch } from '../imports/batches.ts';
import { countOrders } from '../imports/formats.ts';
import { deletePieces, storedSource } from '../imports/stored-files.ts';
import type { Parts } from '../services/parts.ts';

/** Problems kept of one import; beyond that they are only counted. */
export const MOST_PROBLEMS = 10_000;
const LEASE_MS = 60_000;

type ImportParts = Pick<Parts, 'store' | 'engine' | 'book' | 'log'>;

/**
 * Reads the files of an import and keeps their orders batch by batch: each batch, its problems and the progress are one transaction. After a
 * crash, or when `stop` aborts, another run passes over what was kept and goes on. Memory does not grow with the files.
 */
export function importOrdersJob(parts: ImportParts, stop?: AbortSignal): JobHandler {
  const { store, engine } = parts;
  return async (job) => {
    const row = await findImport(store, job.shop_id, String(job.payload.import));
    if (!row || row.state === 'done' || row.state === 'failed') return finished(parts, job);
    try {
      await run(parts, job, row, stop);
    } catch (error) {
      if (error instanceof Later || error instanceof LeaseLost || job.attempts < job.max_attempts) throw error;
      await updateImport(store, job.shop_id, row.import_id, { state: 'failed', message: messageOf(error), finished_at: engine.now() });
      throw error;
    }
  };
}

async function run(parts: ImportParts, job: JobRow, row: ImportRow, stop: AbortSignal | undefined): Promise<void> {
  const { store, engine } = parts;
  let kept = Date.parse(engine.now());
  const keepLease = async (): Promise<void> => {
    const now = Date.parse(engine.now());
    if (now - kept < LEASE_MS / 3) return;
    kept = now;
    await extendLease(store, job, leaseEnd(engine.now()));
  };
  const sources = row.files.map((file) => storedSource(store, job.shop_id, file, keepLease));
  if (row.state === 'waiting') {
    row.state = 'running';
    row.total = (await countOrders(sources)) ?? null;
    await updateImport(store, job.shop_id, row.import_id, { state: row.state, total: row.total });
  }
  for await (const batch of readBatches(sources, row.done)) {
    await keepBatch(parts, job, row, batch);
    kept = Date.parse(engine.now());
    if (stop?.aborted) throw new Later(engine.now(), 'The server is stopping; the import goes on when one runs again.');
  }
  await store.tx(async () => {
    const nothing = row.good === 0 && row.bad > 0;
    await updateImport(store, job.shop_id, row.import_id, { state: nothing ? 'failed' : 'done', total: row.done, finished_at: engine.now() });
    await deletePieces(store, job.shop_id, row.files);
    await finished(parts, job);
  });
}

/** Adds a batch to the shop and to the counts in `row`. */
async function keepBatch({ store, engine, book, log }: ImportParts, job: JobRow, row: ImportRow, batch: Batch): Promise<void> {
  const now = engine.now();
  await store.tx(async () => {
    const written = await upsertOrders(store, job.shop_id, batch.orders, now);
    const fresh = batch.orders.filter(({ number }) => written.get(number) !== 'unchanged');
    for (const { number, why } of await sortOrders(engine, book, job.shop_id, fresh)) log.warn({ shop: job.shop_id, order: number }, `order not sorted: ${why}`);
    const results = [...written.values()];
    await insertImportProblems(store, job.shop_id, row.import_id, batch.problems.map((problem, index) => problemRow(problem, row.bad + index)).filter(({ seq }) => seq < MOST_PROBLEMS));
    row.done += batch.orders.length + batch.problems.length;
    row.good += batch.orders.length;
    row.bad += batch.problems.length;
    row.unchanged += results.filter((result) => result === 'unchanged').length;
    await updateImport(store, job.shop_id, row.import_id, { done: row.done, good: row.good, bad: row.bad, unchanged: row.unchanged });
    await extendLease(store, job, leaseEnd(now));
  });
}

function problemRow(problem: ImportProblem, seq: number): ImportProblemRow {
  return { seq, file: problem.source, line: problem.row, number: problem.number, column_name: problem.column, code: problem.code, message: problem.message };
}

function leaseEnd(now: string): string {
  return new Date(Date.parse(now) + LEASE_MS).toISOString();
}

async function finished({ store }: ImportParts, job: JobRow): Promise<void> {
  if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
}
