import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import { createSessionStore } from './sessions.ts';

let db: TestDatabase;
let shop: TestShop;
let now = NOON;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await createShop(db.store);
});
afterAll(() => db.close());

test('a session is kept, replaced, and gone after it was destroyed', async () => {
  const sessions = createSessionStore({ store: db.store, now: () => now });
  const row = { shopId: shop.shopId, id: 's1', data: { signedIn: 'x' }, expiresAt: '2026-11-20T04:00:00.000Z' };
  await sessions.set(row);
  await sessions.set({ ...row, data: { signedIn: 'y' } });
  expect(await sessions.get(shop.shopId, 's1')).toEqual({ ...row, data: { signedIn: 'y' } });
  await sessions.destroy(shop.shopId, 's1');
  expect(await sessions.get(shop.shopId, 's1')).toBeUndefined();
});

test('a session ends at its time, by the server\'s clock', async () => {
  const sessions = createSessionStore({ store: db.store, now: () => now });
  await sessions.set({ shopId: shop.shopId, id: 's2', data: {}, expiresAt: '2026-11-20T04:00:00.000Z' });
  now = '2026-11-20T03:59:59.999Z';
  expect(await sessions.get(shop.shopId, 's2')).toBeDefined();
  now = '2026-11-20T04:00:00.000Z';
  expect(await sessions.get(shop.shopId, 's2')).toBeUndefined();
});

test('a session id is good in its own shop only', async () => {
  now = NOON;
  const sessions = createSessionStore({ store: db.store, now: () => now });
  const other = await createShop(db.store);
  await sessions.set({ shopId: shop.shopId, id: 's3', data: {}, expiresAt: '2026-11-20T04:00:00.000Z' });
  expect(await sessions.get(other.shopId, 's3')).toBeUndefined();
});
