import pino from 'pino';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import { createClock, type ServerClock } from '../clock.ts';
import type { LiveEvent } from '../live/hub.ts';
import { createEvents, type Events } from './events.ts';

let db: TestDatabase;
let shop: TestShop;
let other: TestShop;
let clock: ServerClock;
let events: Events;
let gap: () => void;
const jobs: string[] = [];
const noon = Date.parse(NOON);

beforeAll(async () => {
  db = await openTestDatabase();
  shop = await createShop(db.store);
  other = await createShop(db.store);
});
afterAll(() => db.close());
beforeEach(async () => {
  clock = createClock(0, () => noon);
  jobs.length = 0;
  // hands out the way to lose notifications
  const database = { ...db.database, listen: (handler: Parameters<typeof db.database.listen>[0], onGap: () => void) => { gap = onGap; return db.database.listen(handler, onGap); } };
  events = await createEvents({ database, store: db.store, clock, log: pino({ level: 'silent' }), onJob: (at) => jobs.push(at), onGap: () => {}, onClock: (offset) => clock.setOffset(offset) });
});
afterEach(() => events.stop());

/** Writes what a command writes about a ticket; `msBefore` its commit the id was taken. */
async function commit(shopId: string, ticket: string, version: number, options: { notified?: boolean; msBefore?: number; job?: string } = {}): Promise<string> {
  const event = uuid({ msecs: clock.epoch() - (options.msBefore ?? 0) });
  await db.store.tx(async () => {
    await db.store.db()('event').insert({ shop_id: shopId, event_id: event, at: clock.now(), kind: 'ticket', payload: JSON.stringify({ id: ticket, number: 'AS1', version }) });
    if (options.notified !== false) db.store.tell({ shop: shopId, ticket, version, event, ...(options.job ? { job: options.job } : {}) });
  });
  return event;
}

interface Listening {
  heard: LiveEvent[];
  /** Resolves when so many events have come. */
  next(count: number): Promise<LiveEvent[]>;
  /** Resolves when this event has come. */
  has(id: string): Promise<LiveEvent[]>;
  stop(): void;
}

function listen(shopId: string): Listening {
  const heard: LiveEvent[] = [];
  let arrived = (): void => {};
  const stop = events.service.subscribe(shopId, (event) => { heard.push(event); arrived(); });
  const until = (enough: () => boolean): Promise<LiveEvent[]> => new Promise((resolve) => {
    arrived = () => { if (enough()) resolve(heard); };
    arrived();
  });
  return { heard, stop, next: (count) => until(() => heard.length >= count), has: (id) => until(() => heard.some((event) => event.id === id)) };
}

describe('live', () => {
  test('a committed change reaches the listeners of its shop, under the id of its row, and nobody else', async () => {
    const mine = listen(shop.shopId);
    const theirs = listen(other.shopId);
    const id = await commit(shop.shopId, 't1', 4);
    await commit(other.shopId, 't2', 1);
    expect(await mine.next(1)).toEqual([{ id, name: 'ticket', data: { id: 't1', version: 4 } }]);
    expect((await theirs.next(1)).map((event) => event.data.id)).toEqual(['t2']);
    expect(mine.heard).toHaveLength(1);
  });

  test('what was rolled back is heard by nobody', async () => {
    const mine = listen(shop.shopId);
    await db.store.tx(async () => { await commit(shop.shopId, 'rolled-back', 1); throw new Error('no'); }).catch(() => undefined);
    await commit(shop.shopId, 't3', 1);
    expect((await mine.next(1)).map((event) => event.data.id)).toEqual(['t3']);
  });

  test('a job that is due wakes the runner, listeners or not', async () => {
    const mine = listen(shop.shopId);
    await commit(shop.shopId, 't4', 1, { job: '2026-11-19T05:00:00.000Z' });
    await mine.next(1);
    expect(jobs).toEqual(['2026-11-19T05:00:00.000Z']);
  });

  test('who has stopped listening hears no more', async () => {
    const gone = listen(shop.shopId);
    const stays = listen(shop.shopId);
    gone.stop();
    await commit(shop.shopId, 't5', 1);
    await stays.next(1);
    expect(gone.heard).toEqual([]);
  });
});

describe('the clock', () => {
  test('moving it reaches the pages of every shop, after this node has taken over the time', async () => {
    const [mine, theirs] = [listen(shop.shopId), listen(other.shopId)];
    db.store.tell({ shop: shop.shopId, clock: 2 * 86_400_000 });
    expect((await mine.next(1)).map(({ name, data }) => ({ name, data }))).toEqual([{ name: 'clock', data: { now: '2026-11-21T04:00:00.000Z', offset: 'P2D' } }]);
    expect((await theirs.next(1))[0]?.name).toBe('clock');
  });
});

describe('gaps', () => {
  test('what was missed is read from the table once, also what was committed late under an earlier id', async () => {
    const mine = listen(shop.shopId);
    const first = await commit(shop.shopId, 'g1', 1);
    await mine.next(1);
    const missed = await commit(shop.shopId, 'g2', 1, { notified: false });
    const late = await commit(shop.shopId, 'g3', 1, { notified: false, msBefore: 30_000 });
    gap();
    const told = (await mine.next(3)).map((event) => event.id);
    expect(told).toEqual(expect.arrayContaining([first, missed, late]));
    gap();
    await commit(shop.shopId, 'g4', 1);
    await mine.next(4);
    expect(new Set(mine.heard.map((event) => event.id)).size).toBe(mine.heard.length);
  });
});

test('what a process committed and could not tell before it ended is read from the table', async () => {
  await events.stop();
  events = await createEvents({ database: db.database, store: db.store, clock, log: pino({ level: 'silent' }), onJob: () => {}, onGap: () => {}, onClock: () => {}, lookMs: 10 });
  const mine = listen(shop.shopId);
  const untold = await commit(shop.shopId, 'untold', 1, { notified: false });
  expect((await mine.has(untold)).map((event) => event.data.id)).toContain('untold');
});

// the embedded database has no connection that could be lost
describe.skipIf(!process.env.TEST_DATABASE_URL)('a lost connection', () => {
  test('what was committed while nobody listened is told after the listener came back', async () => {
    const mine = listen(shop.shopId);
    await db.look('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = \'reflow-listen\'');
    const missed = await commit(shop.shopId, 'l1', 1);
    await mine.has(missed);
    await mine.has(await commit(shop.shopId, 'l2', 1));
    expect(new Set(mine.heard.map((event) => event.id)).size).toBe(mine.heard.length);
  });
});

describe('resuming', () => {
  test('a page is told what came after the last event it saw, and what was committed late before it', async () => {
    clock.setOffset(3_600_000);
    const seen = await commit(shop.shopId, 's1', 1);
    const late = await commit(shop.shopId, 's2', 1, { msBefore: 20_000 });
    const after = await commit(shop.shopId, 's3', 1);
    const past = await events.service.since(shop.shopId, seen, 100);
    expect(past?.map((event) => event.id)).toEqual(expect.arrayContaining([late, after]));
    expect(past?.map((event) => event.id)).not.toContain(seen);
    expect(past).toEqual(past?.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect((await events.service.since(other.shopId, seen, 100))?.map((event) => event.data.id)).not.toContain('s3');
  });

  test.each([
    ['is no event id', 'abc'],
    ['is older than events are kept', uuid({ msecs: noon - 25 * 3_600_000 })],
    ['lies in a future that the demo clock has left', uuid({ msecs: noon + 86_400_000 })],
  ])('an id that %s cannot be answered', async (_, id) => {
    expect(await events.service.since(shop.shopId, id, 100)).toBeUndefined();
  });

  test('more than the page may be told at once cannot be answered', async () => {
    clock.setOffset(7_200_000);
    const seen = await commit(shop.shopId, 'm0', 1);
    for (const version of [1, 2, 3]) await commit(shop.shopId, 'm1', version);
    expect(await events.service.since(shop.shopId, seen, 3)).toBeUndefined();
    expect(await events.service.since(shop.shopId, seen, 4)).toHaveLength(3);
  });
});
