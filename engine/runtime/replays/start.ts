import { countFinished, findReplay, findRunningReplay, insertReplay, updateReplay, type ReplayRow } from '../../store/flow-replay.ts';
import { lockFlow } from '../../store/flow-migration.ts';
import { putJob } from '../../store/job.ts';
import { newId } from '../../store/new-id.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { Model } from '../../kernel/types.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';

/** What is tried: a model that may be published or not. `revision` of the draft, 0 of a version. */
export interface Trial { flow: string; model: Model; hash: string; revision: number; wanted: number; actor: Actor }

const ATTEMPTS = 5;

/** Begins to replay the tickets that ended last, in the background; one replay of a flow at a time, the newer one counts. @throws EngineError flow_not_found */
export async function startReplay(engine: Engine, shopId: string, { flow, model, hash, revision, wanted, actor }: Trial): Promise<ReplayRow> {
  const { store } = engine;
  const now = engine.now();
  return store.tx(async () => {
    if (!(await lockFlow(store, shopId, flow))) throw new EngineError('flow_not_found', `This shop has no flow ${flow}.`);
    const other = await findRunningReplay(store, shopId, flow);
    if (other) await updateReplay(store, { ...other, state: 'cancelled', finished_at: now });
    const row: ReplayRow = {
      shop_id: shopId, replay_id: newId(now), flow_key: flow, hash, revision, model, called: await engine.programs.pinCalled(shopId, model), state: 'running',
      wanted, total: await countFinished(store, shopId, flow, wanted), done: 0, same: 0, other: 0, cannot: 0, reached: null, problem: null,
      created_by: actor, created_at: now, finished_at: null,
    };
    await insertReplay(store, row);
    await putJob(store, shopId, { job_id: newId(now), kind: 'replay', key: `replay:${row.replay_id}`, ticket_id: null, payload: { replay: row.replay_id }, run_at: now, max_attempts: ATTEMPTS }, now);
    store.tell({ shop: shopId, job: now });
    return row;
  });
}

/** What was counted so far stays. Undefined: there is none; one that is over stays as it is. */
export async function cancelReplay({ store, now }: Engine, shopId: string, replayId: string): Promise<ReplayRow | undefined> {
  return store.tx(async () => {
    const row = await findReplay(store, shopId, replayId, true);
    if (row?.state !== 'running') return row;
    const cancelled: ReplayRow = { ...row, state: 'cancelled', finished_at: now() };
    await updateReplay(store, cancelled);
    return cancelled;
  });
}
