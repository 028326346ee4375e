import type { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimJobs, type JobRow } from '../../engine/store/job.ts';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { upsertOrders } from '../../definitions/store/orders.ts';
import { mugs, twoMugs } from '../../test/helpers/after-sale.ts';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import type { Actor } from '../auth/actor.ts';
import { createClock, type ServerClock } from '../clock.ts';
import { createEngine } from '../engine.ts';
import { findExport } from '../exports/export-store.ts';
import { createShop } from '../install/shop.ts';
import { createExportService } from '../services/exports.ts';
import type { Parts } from '../services/parts.ts';
import { createTicketActs } from '../services/tickets/acts.ts';
import { exportTicketsJob } from './export-tickets.ts';

const COPIES = 2_300;
let db: TestDatabase;
let clock: ServerClock;
let parts: Parts;
let owner: Actor;
beforeAll(async () => {
  db = await openTestDatabase();
  clock = createClock();
  const log = pino({ level: 'silent' });
  parts = { database: db.database, store: db.store, log, clock, ...createEngine(db.store, clock, log) };
  const shopId = await createShop(db.store, {
    slug: 'export-job', name: { zh: '店', en: 'Shop' }, timezone: 'Asia/Shanghai', currency: 'CNY', calendar: defaultCalendar, policy: defaultPolicy,
    people: [{ email: 'o@export.example', name: '店主', roles: ['owner'], groups: [], locale: 'zh-CN', passwordHash: 'nobody signs in' }],
  }, clock.now());
  const [person] = await db.look<{ id: string }>('select person_id as id from person where shop_id = ?', [shopId]);
  owner = { shopId, kind: 'user', name: '店主', roles: ['owner'], groups: [], userId: person?.id ?? '' };
  const order = mugs();
  await upsertOrders(db.store, shopId, [order], clock.now());
  await createTicketActs(parts).open(owner, twoMugs(order), {});
  await db.look(`insert into ticket select (r).* from (select jsonb_populate_record(t, jsonb_build_object('ticket_id', gen_random_uuid(), 'number', 'AS9' || lpad(n::text, 9, '0'),
    'applied_at', t.applied_at - n * interval '1 minute')) as r from ticket t, generate_series(1, ${COPIES}) n where t.shop_id = ?) made`, [shopId]);
});
afterAll(() => db.close());

async function started(): Promise<{ id: string; run(stop?: AbortSignal): Promise<void>; state(): Promise<{ state: string; done: number } | undefined>; pieces(): Promise<number> }> {
  const { id } = await createExportService(parts).start(owner, { format: 'csv', language: 'zh-CN', columns: ['number'], filter: {} }, {});
  return {
    id,
    async run(stop) {
      clock.setOffset(clock.offset() + 61_000);
      const [job] = await claimJobs(db.store, owner.shopId, ['export'], clock.now(), new Date(clock.epoch() + 60_000).toISOString(), 1);
      await exportTicketsJob(parts, stop)(job as JobRow);
    },
    state: () => findExport(db.store, owner.shopId, id),
    pieces: async () => (await db.look('select seq from export_piece where export_id = ?', [id])).length,
  };
}

describe('the job of an export', () => {
  test('stops after a batch when the server stops, and another run goes on where it was', async () => {
    const { id, run, state } = await started();
    await expect(run(AbortSignal.abort())).rejects.toMatchObject({ name: 'Later' });
    expect(await state()).toMatchObject({ state: 'running', total: COPIES + 1, done: 1_000 });
    await run();
    expect(await state()).toMatchObject({ state: 'done', done: COPIES + 1 });

    const { bytes } = await createExportService(parts).file(owner, id);
    const numbers = (await textOf(bytes as Readable)).trim().split('\r\n').slice(1).map((line) => line.split(',')[0]);
    expect(numbers).toHaveLength(COPIES + 1);
    expect(new Set(numbers).size).toBe(COPIES + 1);
  });

  test('that is thrown away between two batches writes nothing more', async () => {
    const { id, run, state, pieces } = await started();
    await expect(run(AbortSignal.abort())).rejects.toMatchObject({ name: 'Later' });
    await createExportService(parts).remove(owner, id);
    await run();
    expect(await state()).toMatchObject({ state: 'removed', done: 1_000 });
    expect(await pieces()).toBe(0);
  });

  test('writes nothing for somebody who may not export any more', async () => {
    const { run, state, pieces } = await started();
    await db.look(`update person set roles = '{agent}' where person_id = ?`, [owner.userId ?? '']);
    await run();
    expect(await state()).toMatchObject({ state: 'failed', problem: 'no_right' });
    expect(await pieces()).toBe(0);
  });
});
