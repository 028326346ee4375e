import { GiveUp, Later, messageOf } from '../../jobs/outcome.ts';
import { beginWave, findMigration, hasMore, lockMigration, nextOf, settleMigrated, updateMigration, type FlowMigrationRow, type MigratedTicketState } from '../../store/flow-migration.ts';
import { finishJob, type JobRow } from '../../store/job.ts';
import { extendLease } from '../../store/lease.ts';
import { LeaseLost } from '../../store/save-ticket.ts';
import { migrateTicket } from '../commands/migrate-ticket.ts';
import { undoMigration } from '../commands/undo-migration.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { refusal, type Refusal } from './plan-ticket.ts';
import type { Target } from './target.ts';

const LEASE_MS = 60_000;

/**
 * Works on a batch until it is over, waits for a person, or `stop` aborts. Each ticket is one transaction with its mark in the batch and
 * the job's lease: after a crash another run finds what is done and goes on, and two runs never take the same ticket.
 */
export async function runBatch(engine: Engine, job: JobRow, stop?: AbortSignal): Promise<void> {
  try {
    while (await oneStep(engine, job)) {
      if (stop?.aborted) throw new Later(engine.now(), 'The server is stopping; the migration goes on when one runs again.');
    }
  } catch (error) {
    if (error instanceof Later || error instanceof LeaseLost || job.attempts < job.max_attempts) throw error;
    await stopped(engine, job, messageOf(error));
    throw new GiveUp('migration_stopped', messageOf(error), { cause: error });
  }
}

/** One ticket, or the begin or end of a wave. False: there is nothing more to do now, and the job is finished. */
async function oneStep(engine: Engine, job: JobRow): Promise<boolean> {
  const { store } = engine;
  return store.tx(async () => {
    // locked: nobody steers between this look and what is done on it
    const row = await lockMigration(store, job.shop_id, String(job.payload.migration));
    if (row?.state === 'running') return forward(engine, job, row);
    if (row?.state === 'undoing') return back(engine, job, row);
    return finished(engine, job);
  });
}

async function forward(engine: Engine, job: JobRow, row: FlowMigrationRow): Promise<boolean> {
  const { store } = engine;
  const ticketId = await nextOf(store, row, 'pending');
  if (ticketId !== undefined) return take(engine, job, row, ticketId);
  if (!(await hasMore(store, row))) return over(engine, job, row, 'done');
  if (row.pause_after_wave) {
    await updateMigration(store, row.shop_id, row.migration_id, { state: 'waiting' });
    return finished(engine, job);
  }
  await beginWave(store, row);
  return true;
}

async function take(engine: Engine, job: JobRow, row: FlowMigrationRow, ticketId: string): Promise<boolean> {
  const target: Target = { flow: row.flow_key, version: row.to_version, called: row.called, mapping: row.mapping, clocks: row.clocks };
  return settle(engine, job, row, ticketId, 'migrated', 'left', async () => {
    await migrateTicket(engine, row.shop_id, ticketId, { ...target, from: row.from_version, note: row.note, batch: row.migration_id, actor: row.created_by });
  });
}

async function back(engine: Engine, job: JobRow, row: FlowMigrationRow): Promise<boolean> {
  const ticketId = await nextOf(engine.store, row, 'migrated');
  if (ticketId === undefined) return over(engine, job, row, 'undone');
  return settle(engine, job, row, ticketId, 'undone', 'kept', async () => {
    await undoMigration(engine, row.shop_id, ticketId, { reason: row.note, batch: row.migration_id, actor: row.created_by });
  });
}

/** Does something with a ticket and writes down what came of it; a ticket that is refused stays as it was, and the others go on. */
async function settle(engine: Engine, job: JobRow, row: FlowMigrationRow, ticketId: string, good: MigratedTicketState, bad: MigratedTicketState, work: () => Promise<void>): Promise<boolean> {
  const { store } = engine;
  await extendLease(store, job, new Date(Date.parse(engine.now()) + LEASE_MS).toISOString());
  try {
    await store.savepoint(work);
    await settleMigrated(store, row, ticketId, good, [], engine.now());
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    engine.log.info({ ticket: ticketId, migration: row.migration_id, error: messageOf(error) }, 'ticket not migrated');
    await settleMigrated(store, row, ticketId, bad, reasonsOf(error, row.flow_key), engine.now());
  }
  return true;
}

/** What PostgreSQL itself says; it may do better the next time, and says nothing about the ticket. */
function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'severity' in error;
}

function reasonsOf(error: unknown, flow: string): Refusal[] {
  if (!(error instanceof EngineError)) return [refusal('failed', flow)];
  const { reasons } = (error.current ?? {}) as { reasons?: Refusal[] };
  if (reasons) return reasons;
  if (error.code === 'ticket_closed') return [refusal('over', flow)];
  return [refusal(error.code === 'cannot_undo' ? 'changed_since' : 'failed', flow)];
}

async function over(engine: Engine, job: JobRow, row: FlowMigrationRow, state: 'done' | 'undone'): Promise<boolean> {
  await updateMigration(engine.store, row.shop_id, row.migration_id, { state, finished_at: engine.now() });
  return finished(engine, job);
}

async function finished({ store }: Engine, job: JobRow): Promise<boolean> {
  if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
  return false;
}

/** It failed too often: a person reads why and lets it go on. */
async function stopped({ store }: Engine, job: JobRow, problem: string): Promise<void> {
  const row = await findMigration(store, job.shop_id, String(job.payload.migration));
  if (row?.state === 'running' || row?.state === 'undoing') await updateMigration(store, job.shop_id, row.migration_id, { state: 'paused', problem });
}
