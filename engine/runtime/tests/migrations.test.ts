import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Runner } from '../../jobs/runner.ts';
import { engineJobHandlers } from '../../jobs/handlers.ts';
import { countMigrated, findMigration, listMigrated, type FlowMigrationRow, type MigrationState } from '../../store/flow-migration.ts';
import { claimJobs, finishJob } from '../../store/job.ts';
import { listTimeline } from '../../store/timeline.ts';
import { listWorkItems } from '../../store/work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { forecast, planned } from '../migrations/preview.ts';
import { runBatch } from '../migrations/run-batch.ts';
import { startMigration, type Batch } from '../migrations/start.ts';
import { steerMigration, type Steering } from '../migrations/steer.ts';
import { programOf, type Target } from '../migrations/target.ts';
import { createHarness, type Harness } from './harness.ts';
import { renamedReview, strict, withCheck } from './versions.ts';

const actor = { type: 'user' as const, name: '陈志远' };

let world: Harness;
beforeEach(async () => { world = await createHarness(async () => ({ paid: true })); });
afterEach(() => world.close());

/** Publishes the next version; answers what goes to it. Tickets are still opened on the first one. */
async function next(xml: string, more: Partial<Target> = {}): Promise<Target> {
  const version = await world.publish(xml);
  await world.test.store.db()('flow').where({ shop_id: world.shop.shopId }).update({ live_version: 1 });
  return { flow: 'small', version, called: {}, mapping: {}, clocks: 'keep', ...more };
}

async function opened(...amounts: number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const amount of amounts) ids.push((await world.open(amount)).ticket_id);
  return ids;
}

const start = (target: Target, more: Partial<Batch> = {}): Promise<FlowMigrationRow> => startMigration(world.engine, world.shop.shopId, target, { from: 1, waveSize: 2, pauseAfterWave: false, note: '改版', actor, ...more });
const steer = (id: string, act: Steering): Promise<FlowMigrationRow> => steerMigration(world.engine, world.shop.shopId, id, act);
const counts = (id: string) => countMigrated(world.test.store, world.shop.shopId, id);
const versions = async (ids: string[]): Promise<number[]> => Promise.all(ids.map(async (id) => (await world.ticket(id)).flow_version));
const tickets = (id: string) => listMigrated(world.test.store, world.shop.shopId, id, undefined, undefined, 100);

async function until(id: string, state: MigrationState): Promise<FlowMigrationRow> {
  for (;;) {
    const row = await findMigration(world.test.store, world.shop.shopId, id);
    if (row?.state === state) return row;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

async function decide(id: string): Promise<void> {
  const item = (await listWorkItems(world.test.store, world.shop.shopId, id)).find(({ state }) => state === 'open');
  await completeWorkItem(world.engine, world.shop.shopId, { actor, roles: ['agent', 'supervisor'], groups: [] }, { workItemId: item?.work_item_id ?? '', outcome: 'reject', data: { reasonText: '无' }, version: (await world.ticket(id)).version });
}

describe('a try', () => {
  it('counts what fits and says what keeps the others back, and changes nothing', async () => {
    const ids = await opened(1, 2, 3);
    await decide(ids[0] as string);
    const target = await next(renamedReview());
    const attempt = { flow: target.flow, from: 1, to: await programOf(world.engine, world.shop.shopId, target), mapping: target.mapping };
    expect(await forecast(world.engine, world.shop.shopId, attempt)).toMatchObject({
      counts: { fits: 0, needs_decision: 2, impossible: 0 }, reasons: [{ code: 'element_gone', element: 'review', verdict: 'needs_decision', tickets: 2 }],
    });
    expect((await forecast(world.engine, world.shop.shopId, { ...attempt, mapping: { review: 'examine' } })).counts).toEqual({ fits: 2, needs_decision: 0, impossible: 0 });
    const listed: string[] = [];
    for await (const { ticketId } of planned(world.engine, world.shop.shopId, attempt, ids[1])) listed.push(ticketId);
    expect(listed).toEqual([ids[2]]);
    expect(await versions(ids)).toEqual([1, 1, 1]);
  });
});

describe('a batch', () => {
  it('takes over every open ticket of the version, wave after wave', async () => {
    const ids = await opened(1, 2, 3, 4, 5);
    await decide(ids[0] as string);
    const target = await next(withCheck());
    const { migration_id: id } = await start(target);
    const row = await until(id, 'done');
    expect(row).toMatchObject({ waves: 2, problem: null, finished_at: world.engine.now() });
    expect(await counts(id)).toEqual({ migrated: 4 });
    expect(await versions(ids)).toEqual([1, 2, 2, 2, 2]);
    expect((await tickets(id)).map(({ wave }) => wave)).toEqual([1, 1, 2, 2]);
    expect(await world.test.look(`select 1 from job where kind = 'migration'`)).toEqual([]);
  });

  it('waits for a person after each wave when that was asked for', async () => {
    const ids = await opened(1, 2, 3);
    const { migration_id: id } = await start(await next(withCheck()), { pauseAfterWave: true });
    await until(id, 'waiting');
    expect(await versions(ids)).toEqual([2, 2, 1]);
    await steer(id, 'continue');
    await until(id, 'done');
    expect(await versions(ids)).toEqual([2, 2, 2]);
  });

  it('leaves a ticket where it was that does not fit or fails, says why, and goes on with the others', async () => {
    const ids = await opened(12, 13, 14);
    const target = await next(strict(), { clocks: 'restart' });
    const { migration_id: id } = await start(target);
    await until(id, 'done');
    expect(await versions(ids)).toEqual([2, 1, 2]);
    expect(await counts(id)).toEqual({ migrated: 2, left: 1 });
    expect((await tickets(id))[1]).toMatchObject({ ticket_id: ids[1], state: 'left', reasons: [{ code: 'failed', message: { zh: expect.any(String), en: expect.any(String) } }] });
    expect(await world.test.look('select ticket_id from state_before where ticket_id = ?', [ids[1] as string])).toEqual([]);
    expect((await listTimeline(world.test.store, world.shop.shopId, ids[1] as string)).map(({ kind }) => kind)).not.toContain('migrated');
  });

  it('is the only one of its flow until it is over', async () => {
    await opened(1, 2, 3);
    const target = await next(withCheck());
    const { migration_id: id } = await start(target, { pauseAfterWave: true });
    await until(id, 'waiting');
    await expect(start(target)).rejects.toMatchObject({ code: 'migration_busy', current: { migration: id } });
    await steer(id, 'cancel');
    await until((await start(target)).migration_id, 'done');
  });
});

describe('steering a batch', () => {
  it('cancelling leaves what was taken over and skips the rest', async () => {
    const ids = await opened(1, 2, 3);
    const { migration_id: id } = await start(await next(withCheck()), { pauseAfterWave: true });
    await until(id, 'waiting');
    await steer(id, 'cancel');
    expect(await counts(id)).toEqual({ migrated: 2, skipped: 1 });
    expect(await versions(ids)).toEqual([2, 2, 1]);
    await expect(steer(id, 'continue')).rejects.toMatchObject({ code: 'migration_busy', current: { state: 'cancelled' } });
  });

  it('undoing takes back what nobody has touched since, and says of the others why not', async () => {
    const ids = await opened(1, 2, 3);
    const { migration_id: id } = await start(await next(withCheck()));
    await until(id, 'done');
    await decide(ids[1] as string);
    await steer(id, 'undo');
    await until(id, 'undone');
    expect(await versions(ids)).toEqual([1, 2, 1]);
    expect((await tickets(id)).map(({ state, reasons }) => [state, reasons])).toEqual([['undone', []], ['kept', [expect.objectContaining({ code: 'changed_since' })]], ['undone', []]]);
  });

  it('pausing stops it before its next ticket, and it goes on from there', async () => {
    const ids = await opened(1, 2, 3);
    await world.runner.stop();
    const { migration_id: id } = await start(await next(withCheck()));
    await steer(id, 'pause');
    world.runner.start();
    await world.runner.drain();
    expect(await versions(ids)).toEqual([1, 1, 1]);
    await steer(id, 'continue');
    world.runner.wake();
    await until(id, 'done');
    expect(await versions(ids)).toEqual([2, 2, 2]);
  });
});

describe('a worker that dies in the middle of a wave', () => {
  it('is followed by another that goes on with the next ticket and takes none twice', async () => {
    const ids = await opened(1, 2, 3);
    await world.runner.stop();
    const { migration_id: id } = await start(await next(withCheck()), { waveSize: 3 });
    const lease = (minutes: number): string => new Date(Date.parse(world.engine.now()) + minutes * 60_000).toISOString();
    const [job] = await claimJobs(world.test.store, world.shop.shopId, ['migration'], world.engine.now(), lease(1), 1);
    if (!job) throw new Error('no job');
    // it stops after its first ticket and never comes back
    const stop = new AbortController();
    stop.abort();
    await expect(runBatch(world.engine, job, stop.signal)).rejects.toMatchObject({ name: 'Later' });
    expect(await counts(id)).toEqual({ migrated: 1, pending: 2 });
    world.advance(5 * 60_000);
    const second = new Runner({
      store: world.test.store, handlers: engineJobHandlers(world.engine), now: world.engine.now, leaseMs: 60_000, concurrency: 1, random: () => 0.5, log: world.engine.log,
      firstBackoff: () => 'PT1M', onDead: async () => undefined,
    });
    second.start();
    await until(id, 'done');
    await second.stop();
    expect(await versions(ids)).toEqual([2, 2, 2]);
    for (const ticket of ids) expect((await listTimeline(world.test.store, world.shop.shopId, ticket)).filter(({ kind }) => kind === 'migrated')).toHaveLength(1);
  });

  it('can do nothing more once another has its job', async () => {
    const ids = await opened(1);
    await world.runner.stop();
    await start(await next(withCheck()));
    const now = world.engine.now();
    const [job] = await claimJobs(world.test.store, world.shop.shopId, ['migration'], now, now, 1);
    const [other] = await claimJobs(world.test.store, world.shop.shopId, ['migration'], now, now, 1);
    if (!job || !other) throw new Error('no job');
    await expect(runBatch(world.engine, job)).rejects.toMatchObject({ name: 'LeaseLost' });
    expect(await versions(ids)).toEqual([1]);
    expect(await finishJob(world.test.store, other)).toBe(true);
  });
});
