import { readFileSync } from 'node:fs';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimJobs, type JobRow } from '../../engine/store/job.ts';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import { findImport, listImportProblems, type ImportRow } from '../../definitions/store/imports.ts';
import { createClock, type ServerClock } from '../clock.ts';
import { createEngine } from '../engine.ts';
import { createImportService } from '../services/imports.ts';
import { importOrdersJob, MOST_PROBLEMS } from './import-orders.ts';

const samples = new URL('../../definitions/import/samples/qianniu/', import.meta.url);
const files = ['ExportOrderList.csv', 'ExportOrderDetailList.csv'].map((name) => {
  const bytes = readFileSync(new URL(name, samples));
  return { name, type: 'text/csv', size: bytes.length, bytes };
});

let db: TestDatabase;
let clock: ServerClock;
let parts: Parameters<typeof importOrdersJob>[0];
beforeAll(async () => {
  db = await openTestDatabase();
  clock = createClock(0, () => Date.parse(NOON));
  const log = pino({ level: 'silent' });
  parts = { store: db.store, log, ...createEngine(db.store, clock, log) };
});
afterAll(() => db.close());

async function started(uploads = files): Promise<{ shop: TestShop; id: string; claim(leaseMs?: number): Promise<JobRow | undefined>; row(): Promise<ImportRow> }> {
  const shop = await createShop(db.store);
  const { id } = await createImportService(parts).start(shop.as('owner'), uploads, {});
  return {
    shop, id,
    claim: async (leaseMs = 60_000) => (await claimJobs(db.store, shop.shopId, ['import'], clock.now(), new Date(clock.epoch() + leaseMs).toISOString(), 1))[0],
    row: async () => await findImport(db.store, shop.shopId, id) as ImportRow,
  };
}

const orders = async (shop: TestShop): Promise<number> => (await db.look<{ n: number }>('select count(*) as n from orders where shop_id = ?', [shop.shopId]))[0]?.n ?? 0;
const whole = { state: 'done', total: 240, done: 240, good: 228, bad: 12, unchanged: 0 };

describe('the job of an import', () => {
  test('reads everything and is gone', async () => {
    const { shop, id, claim, row } = await started();
    await importOrdersJob(parts)(await claim() as JobRow);
    expect(await row()).toMatchObject({ ...whole, finished_at: clock.now() });
    expect(await orders(shop)).toBe(228);
    expect((await listImportProblems(db.store, shop.shopId, id, 100)).map((problem) => problem.seq)).toEqual([...Array(12).keys()]);
    expect(await claim()).toBeUndefined();
  });

  test('stops after a batch when the server stops, and another run goes on where it was', async () => {
    const { shop, claim, row } = await started();
    const stopped = importOrdersJob(parts, AbortSignal.abort())(await claim() as JobRow);
    await expect(stopped).rejects.toMatchObject({ name: 'Later', at: clock.now() });
    const between = await row();
    expect(between).toMatchObject({ state: 'running', total: 240, good: 200 });
    expect(await orders(shop)).toBe(200);
    clock.setOffset(clock.offset() + 61_000);
    await importOrdersJob(parts)(await claim() as JobRow);
    expect(await row()).toMatchObject(whole);
    expect(await orders(shop)).toBe(228);
  });

  test('a crash within a batch leaves nothing of that batch, and the next run counts every order once', async () => {
    const { shop, claim, row } = await started();
    let calls = 0;
    const crashing = { ...parts, engine: { ...parts.engine, now: () => { calls += 1; if (calls > 12) throw new Error('killed'); return clock.now(); } } };
    await expect(importOrdersJob(crashing)(await claim() as JobRow)).rejects.toThrow('killed');
    expect(await orders(shop)).toBe((await row()).good);
    clock.setOffset(clock.offset() + 61_000);
    await importOrdersJob(parts)(await claim() as JobRow);
    expect(await row()).toMatchObject(whole);
  });

  test('whoever lost the lease writes nothing more', async () => {
    const { shop, claim, row } = await started();
    const job = await claim() as JobRow;
    clock.setOffset(clock.offset() + 61_000);
    await claim();
    await expect(importOrdersJob(parts)(job)).rejects.toMatchObject({ name: 'LeaseLost' });
    expect(await row()).toMatchObject({ done: 0 });
    expect(await orders(shop)).toBe(0);
  });

  test('keeps its lease while it works', async () => {
    const { claim, shop } = await started();
    const job = await claim(1_000) as JobRow;
    await importOrdersJob(parts, AbortSignal.abort())(job).catch(() => undefined);
    const [kept] = await db.look<{ run_at: string }>('select run_at from job where shop_id = ?', [shop.shopId]);
    expect(kept?.run_at).toBe(new Date(clock.epoch() + 60_000).toISOString());
  });

  test('what fails to the last attempt is marked as failed with its reason', async () => {
    const { shop, claim, row } = await started();
    await db.look('delete from file where shop_id = ?', [shop.shopId]);
    const job = await claim() as JobRow;
    await expect(importOrdersJob(parts)({ ...job, attempts: 1 })).rejects.toThrow('gone');
    expect(await row()).toMatchObject({ state: 'waiting' });
    await expect(importOrdersJob(parts)({ ...job, attempts: job.max_attempts })).rejects.toThrow('gone');
    expect(await row()).toMatchObject({ state: 'failed', message: expect.stringContaining('import the file again') });
  });

  test('problems beyond what is kept are counted', async () => {
    const rows = Array.from({ length: MOST_PROBLEMS + 50 }, (_, n) => `"1930000000${String(n).padStart(8, '0')}","x"`);
    const header = files[0]?.bytes.subarray(0, files[0].bytes.indexOf(0x0a) + 1) ?? Buffer.alloc(0);
    const broken = Buffer.concat([header, Buffer.from(rows.join('\r\n'))]);
    const { shop, id, claim, row } = await started([{ ...files[0]!, bytes: broken, size: broken.length }, files[1]!]);
    await importOrdersJob(parts)(await claim() as JobRow);
    expect(await row()).toMatchObject({ state: 'failed', good: 0, bad: MOST_PROBLEMS + 50, total: MOST_PROBLEMS + 50 });
    expect(await listImportProblems(db.store, shop.shopId, id, MOST_PROBLEMS * 2)).toHaveLength(MOST_PROBLEMS);
  });
});
