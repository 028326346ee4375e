import { afterAll, beforeAll, expect, test } from 'vitest';
import { createShopBook } from '../../definitions/after-sale/shop-book.ts';
import { anOrder, types } from '../../definitions/domain/builders.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { insertPolicy } from '../../definitions/store/policies.ts';
import { upsertOrder } from '../../definitions/store/orders.ts';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { buyerOf, createShop, giveTypes, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import type { Services } from '../http/services.ts';
import { createPolicyService } from './policy.ts';

let db: TestDatabase;
let shop: TestShop;
let policy: Services['policy'];
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await createShop(db.store);
  await giveTypes(db.store, shop, [types.exchange, { ...types.refundOnly, rank: 1 }]);
  policy = createPolicyService({ store: db.store, book: createShopBook(db.store, () => 0), now: () => NOON });
  await upsertOrder(db.store, shop.shopId, anOrder({ number: 'P-1' }), NOON);
  await upsertOrder(db.store, shop.shopId, anOrder({ number: 'P-2', status: 'awaiting_shipment', shippedAt: undefined, deliveredAt: undefined }), NOON);
});
afterAll(() => db.close());

const codes = async (query: Parameters<Services['policy']['reasons']>[1]): Promise<string[]> =>
  (await policy.reasons(shop.as('agent'), query)).items.map((reason) => reason.code);

test('the policy in force is read with its version', async () => {
  expect(await policy.read(shop.as('agent'))).toEqual({ version: 1, updatedAt: NOON, document: defaultPolicy });
});

test('earlier versions stay to be read, newest first, and another shop has its own', async () => {
  await insertPolicy(db.store, { shop_id: shop.shopId, version: 2, document: { ...defaultPolicy, couponBack: true }, created_at: NOON, created_by: '沈岚' });
  expect((await policy.versions(shop.as('agent'))).items.map(({ version, updatedBy }) => [version, updatedBy])).toEqual([[2, '沈岚'], [1, expect.any(String)]]);
  expect((await policy.readVersion(shop.as('agent'), 1)).document).toEqual(defaultPolicy);
  await expect(policy.readVersion(shop.as('agent'), 3)).rejects.toMatchObject({ code: 'not_found' });
  const other = await createShop(db.store);
  expect((await policy.versions(other.as('agent'))).items.map(({ version }) => version)).toEqual([1]);
});

test('the types are those of the shop\'s flows, in the order of their rank', async () => {
  const { items } = await policy.types(shop.as('agent'));
  expect(items.map(({ code }) => code)).toEqual(['refund_only', 'exchange']);
  expect(items[0]).toEqual({ ...types.refundOnly, label: { zh: 'refund_only' }, description: { zh: '' } });
});

test('without a question, every reason is listed, in the policy\'s order', async () => {
  expect(await codes({})).toEqual(defaultPolicy.reasons.map((reason) => reason.code));
});

test('reasons are narrowed by type and by where the goods are', async () => {
  expect(await codes({ type: 'exchange', received: true })).toContain('wrong_model');
  expect(await codes({ type: 'exchange' })).not.toContain('not_wanted');
  expect(await codes({ type: 'refund_only', received: false })).not.toContain('damaged');
  expect(await codes({ type: 'no_such_type' })).toEqual([]);
});

test('for an order, only what is offered for it now', async () => {
  expect(await codes({ type: 'refund_only', orderNumber: 'P-2' })).toContain('slow_to_ship');
  expect(await codes({ type: 'refund_only', orderNumber: 'P-1' })).not.toContain('slow_to_ship');
  expect(await codes({ orderNumber: 'P-2' })).not.toContain('damaged');
});

test('evidence is what the type asks at least', async () => {
  const wrongModel = (await policy.reasons(shop.as('agent'), { type: 'exchange' })).items.find((reason) => reason.code === 'size_differs' || reason.code === 'wrong_model');
  expect(wrongModel?.evidence).toBe(1);
});

test('a buyer asks only about own orders', async () => {
  const buyer = buyerOf(shop, 'b1', ['P-1']);
  expect((await policy.reasons(buyer, { type: 'refund_only', orderNumber: 'P-1' })).items).not.toEqual([]);
  await expect(policy.reasons(buyer, { type: 'refund_only', orderNumber: 'P-2' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(policy.reasons(shop.as('agent'), { orderNumber: 'none' })).rejects.toMatchObject({ code: 'not_found' });
});
