import { beginWave, lockMigration, skipPending, updateMigration, type FlowMigrationRow, type MigrationState } from '../../store/flow-migration.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { goOn } from './start.ts';

export type Steering = 'pause' | 'continue' | 'cancel' | 'undo';

/** Where each act may begin, and where it leads. */
const acts: Record<Steering, { from: readonly MigrationState[]; to: MigrationState }> = {
  pause: { from: ['running'], to: 'paused' },
  continue: { from: ['waiting', 'paused'], to: 'running' },
  cancel: { from: ['running', 'waiting', 'paused'], to: 'cancelled' },
  undo: { from: ['waiting', 'paused', 'done', 'cancelled'], to: 'undoing' },
};

/**
 * What a person does with a batch. A batch at work finds it before its next ticket. `cancel` leaves what was taken over where it is;
 * `undo` takes it back. @throws EngineError migration_not_found · migration_busy
 */
export async function steerMigration(engine: Engine, shopId: string, migrationId: string, act: Steering): Promise<FlowMigrationRow> {
  const { store } = engine;
  const { from, to } = acts[act];
  return store.tx(async () => {
    const row = await lockMigration(store, shopId, migrationId);
    if (!row) throw new EngineError('migration_not_found', 'There is no such migration in this shop.');
    if (!from.includes(row.state)) throw new EngineError('migration_busy', `The migration is ${row.state}; ${act} is possible while it is ${from.join(', ')}.`, { current: { state: row.state } });
    const finished = to === 'cancelled' ? engine.now() : null;
    if (row.state === 'waiting' && to === 'running') await beginWave(store, row);
    if (act === 'cancel' || act === 'undo') await skipPending(store, row, engine.now());
    await updateMigration(store, shopId, migrationId, { state: to, problem: null, finished_at: finished });
    const steered = { ...row, state: to, problem: null, finished_at: finished };
    if (to === 'running' || to === 'undoing') await goOn(engine, steered);
    return steered;
  });
}
