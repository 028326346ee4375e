import { beginWave, findUnfinished, insertMigration, lockFlow, type FlowMigrationRow } from '../../store/flow-migration.ts';
import { putJob } from '../../store/job.ts';
import { newId } from '../../store/new-id.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import type { Target } from './target.ts';

/** What a person decided about a batch. `waveSize`: tickets in a wave. */
export interface Batch { from: number; waveSize: number; pauseAfterWave: boolean; note: string; actor: Actor }

const ATTEMPTS = 10;

/**
 * Takes down every ticket that is open on `from` and begins to take them over in the background. One batch of a flow at a time.
 * @throws EngineError flow_not_found · migration_busy
 */
export async function startMigration(engine: Engine, shopId: string, target: Target, batch: Batch): Promise<FlowMigrationRow> {
  const { store } = engine;
  const row: FlowMigrationRow = {
    shop_id: shopId, migration_id: newId(engine.now()), flow_key: target.flow, from_version: batch.from, to_version: target.version, called: target.called, mapping: target.mapping,
    clocks: target.clocks, wave_size: batch.waveSize, pause_after_wave: batch.pauseAfterWave, note: batch.note, state: 'running', waves: 0, problem: null,
    created_by: batch.actor, created_at: engine.now(), finished_at: null,
  };
  await store.tx(async () => {
    // whoever starts a second one waits here, and finds the first
    if (!(await lockFlow(store, shopId, target.flow))) throw new EngineError('flow_not_found', `This shop has no flow ${target.flow}.`);
    const other = await findUnfinished(store, shopId, target.flow);
    if (other) throw new EngineError('migration_busy', 'Another migration of this flow is not over. Let it finish, or cancel it.', { current: { migration: other.migration_id } });
    await insertMigration(store, row);
    await beginWave(store, row);
    await goOn(engine, row);
  });
  return { ...row, waves: 1 };
}

/** Puts the batch's job, or wakes the one that is there. */
export async function goOn(engine: Engine, { shop_id: shopId, migration_id: id }: FlowMigrationRow): Promise<void> {
  const now = engine.now();
  await putJob(engine.store, shopId, { job_id: newId(now), kind: 'migration', key: `migration:${id}`, ticket_id: null, payload: { migration: id }, run_at: now, max_attempts: ATTEMPTS }, now);
  engine.store.tell({ shop: shopId, job: now });
}
