import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import { anOrder } from '../domain/builders.ts';
import { findOrder, orderHash, upsertOrder, upsertOrders } from './orders.ts';

let db: TestDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await createShop(db.store);
});
afterAll(() => db.close());

test('an order is created, left alone when nothing changed, and changed in place', async () => {
  const order = anOrder({ number: 'U-1' });
  expect(await upsertOrder(db.store, shop.shopId, order, NOON)).toBe('created');
  const first = await findOrder(db.store, shop.shopId, 'U-1');
  expect(await upsertOrder(db.store, shop.shopId, order, '2026-11-20T00:00:00.000Z')).toBe('unchanged');
  expect(await findOrder(db.store, shop.shopId, 'U-1')).toEqual(first);
  expect(await upsertOrder(db.store, shop.shopId, anOrder({ number: 'U-1', status: 'completed' }), '2026-11-21T00:00:00.000Z')).toBe('changed');
  expect(await findOrder(db.store, shop.shopId, 'U-1')).toMatchObject({
    order_id: first?.order_id, created_at: NOON, updated_at: '2026-11-21T00:00:00.000Z', status: 'completed', document: { status: 'completed' },
  });
});

test('a batch says of each number what became of it; the later of two with one number counts', async () => {
  await upsertOrder(db.store, shop.shopId, anOrder({ number: 'N-1' }), NOON);
  await upsertOrder(db.store, shop.shopId, anOrder({ number: 'N-2' }), NOON);
  const results = await upsertOrders(db.store, shop.shopId, [
    anOrder({ number: 'N-3', remark: 'earlier' }), anOrder({ number: 'N-1' }), anOrder({ number: 'N-2', remark: 'new' }), anOrder({ number: 'N-3', remark: 'later' }),
  ], NOON);
  expect(Object.fromEntries(results)).toEqual({ 'N-1': 'unchanged', 'N-2': 'changed', 'N-3': 'created' });
  expect((await findOrder(db.store, shop.shopId, 'N-3'))?.document.remark).toBe('later');
});

test('an empty batch does nothing', async () => {
  expect(await upsertOrders(db.store, shop.shopId, [], NOON)).toEqual(new Map());
});

test('one number in two shops is two orders', async () => {
  const other = await createShop(db.store);
  await upsertOrder(db.store, shop.shopId, anOrder({ number: 'T-1', remark: 'ours' }), NOON);
  expect(await upsertOrder(db.store, other.shopId, anOrder({ number: 'T-1', remark: 'theirs' }), NOON)).toBe('created');
  expect((await findOrder(db.store, shop.shopId, 'T-1'))?.document.remark).toBe('ours');
});

test('the hash of an order does not depend on the sequence of its keys', () => {
  const order = anOrder();
  const turned = Object.fromEntries(Object.entries(order).reverse()) as typeof order;
  expect(orderHash(turned)).toBe(orderHash(order));
  expect(orderHash({ ...order, remark: 'x' })).not.toBe(orderHash(order));
});
