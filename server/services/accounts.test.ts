import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createShopBook } from '../../definitions/after-sale/shop-book.ts';
import { anOrder } from '../../definitions/domain/builders.ts';
import { upsertOrder } from '../../definitions/store/orders.ts';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import type { AccountService } from '../auth/ports.ts';
import { createAccountService } from './accounts.ts';

let db: TestDatabase;
let shop: TestShop;
let other: TestShop;
let accounts: AccountService;

beforeAll(async () => {
  db = await openTestDatabase();
  shop = await createShop(db.store);
  other = await createShop(db.store);
  accounts = createAccountService({ store: db.store, book: createShopBook(db.store, () => 0), demo: true });
});
afterAll(() => db.close());

const person = (of: TestShop, email: string, more: object = {}): Promise<unknown> => db.store.db()('person').insert({
  shop_id: of.shopId, person_id: uuid(), email, name: '王芳', password_hash: null, roles: ['agent'], groups: [], locale: 'en', active: true, created_at: NOON, ...more,
});

const key = async (hash: string, personId: string, more: object = {}): Promise<void> => {
  await db.store.db()('api_key').insert({ shop_id: shop.shopId, key_id: uuid(), hash, name: 'ERP', person_id: personId, created_at: NOON, ...more });
  await db.store.db()('api_key_shop').insert({ hash, shop_id: shop.shopId });
};

describe('people', () => {
  test('a person is found by e-mail in any case, within the named shop only', async () => {
    const found = await accounts.byEmail(shop.slug, ` ${shop.people.agent.email.toUpperCase()} `);
    expect(found?.session).toEqual({
      user: { id: shop.people.agent.id, name: '林佳怡', email: shop.people.agent.email, roles: ['agent'], groups: ['after-sale-1'], locale: 'zh-CN' },
      shop: { id: shop.shopId, slug: shop.slug, name: { zh: '木禾家居旗舰店', en: 'Muhe Home' }, timezone: 'Asia/Shanghai' },
      demo: true,
    });
    expect(found?.actor).toEqual(shop.as('agent'));
    expect(await accounts.byEmail(other.slug, shop.people.agent.email)).toBeUndefined();
    expect(await accounts.byEmail('no-such-shop', shop.people.agent.email)).toBeUndefined();
  });

  test('without a shop, an e-mail counts only when one shop knows it', async () => {
    await person(shop, 'only@one.example');
    await person(shop, 'same@both.example');
    await person(other, 'same@both.example');
    expect((await accounts.byEmail(undefined, 'Only@one.example'))?.actor.shopId).toBe(shop.shopId);
    expect(await accounts.byEmail(undefined, 'same@both.example')).toBeUndefined();
  });

  test('a blocked person does not come in, by e-mail or by a session that is still alive', async () => {
    const id = uuid();
    await person(shop, 'blocked@one.example', { person_id: id, active: false });
    expect(await accounts.byEmail(shop.slug, 'blocked@one.example')).toBeUndefined();
    expect(await accounts.byId(shop.shopId, id)).toBeUndefined();
  });

  test('the password hash is handed to authentication when there is one', async () => {
    await person(shop, 'secret@one.example', { password_hash: '$argon2id$…' });
    expect((await accounts.byEmail(shop.slug, 'secret@one.example'))?.passwordHash).toBe('$argon2id$…');
    expect((await accounts.byEmail(shop.slug, shop.people.owner.email))?.passwordHash).toBeUndefined();
  });

  test('a person of one shop is unknown in another', async () => {
    expect(await accounts.byId(other.shopId, shop.people.agent.id)).toBeUndefined();
  });
});

describe('API keys', () => {
  test('a key is found with its shop and by its hash alone, and acts with its person\'s roles under its own name', async () => {
    await key('aaaa', shop.people.ops.id);
    const actor = { shopId: shop.shopId, kind: 'key', name: 'ERP', roles: ['ops'], groups: [] };
    expect(await accounts.byKey('aaaa', shop.shopId)).toEqual(actor);
    expect(await accounts.byKey('aaaa', undefined)).toEqual(actor);
    expect(await accounts.byKey('aaaa', other.shopId)).toBeUndefined();
    expect(await accounts.byKey('unknown', undefined)).toBeUndefined();
  });

  test('a revoked key and a blocked person\'s key are dead', async () => {
    const id = uuid();
    await person(shop, 'gone@one.example', { person_id: id, active: false });
    await key('bbbb', shop.people.ops.id, { revoked_at: NOON });
    await key('cccc', id);
    expect(await accounts.byKey('bbbb', undefined)).toBeUndefined();
    expect(await accounts.byKey('cccc', undefined)).toBeUndefined();
  });
});

describe('buyers', () => {
  const order = (number: string, buyer: { id: string; phone: string }, more: object = {}): Promise<unknown> =>
    upsertOrder(db.store, shop.shopId, anOrder({ number, buyer: { name: '周沐阳', ...buyer }, ...more }), NOON);

  test('order number and phone in any spelling bring in the buyer with all of the buyer\'s orders', async () => {
    await order('B-1', { id: 'zhou', phone: '138 0000 6027' });
    await order('B-2', { id: 'zhou', phone: '13900000000' }, { createdAt: '2026-11-13T00:00:00Z' });
    await order('B-3', { id: 'wu', phone: '13800006027' });
    const buyer = await accounts.buyerByPhone(shop.slug, 'B-1', '+86 138-0000-6027');
    expect(buyer?.actor).toEqual({ shopId: shop.shopId, kind: 'buyer', name: '周沐阳', roles: ['buyer'], groups: [], buyerId: 'zhou', orderNumbers: ['B-2', 'B-1'] });
    expect(buyer?.session.buyer.phoneMasked).toBe('138 **** 6027');
  });

  test('a wrong phone, a wrong shop and a wrong number are told apart by nobody', async () => {
    expect(await accounts.buyerByPhone(shop.slug, 'B-1', '13800006028')).toBeUndefined();
    expect(await accounts.buyerByPhone(other.slug, 'B-1', '13800006027')).toBeUndefined();
    expect(await accounts.buyerByPhone(shop.slug, 'B-9', '13800006027')).toBeUndefined();
  });

  test('a masked or missing phone proves nothing', async () => {
    await order('M-1', { id: 'm1', phone: '138****6027' });
    await order('M-2', { id: 'm2', phone: '' });
    expect(await accounts.buyerByPhone(shop.slug, 'M-1', '138****6027')).toBeUndefined();
    expect(await accounts.buyerByPhone(shop.slug, 'M-1', '1386027')).toBeUndefined();
    expect(await accounts.buyerByPhone(shop.slug, 'M-2', '')).toBeUndefined();
  });

  test('an id that many buyers share opens no other order', async () => {
    await order('S-1', { id: 't**1', phone: '13700000001' });
    await order('S-2', { id: 't**1', phone: '13700000002' });
    await order('S-3', { id: 't**1', phone: '13700000001' });
    await order('S-4', { id: 't**1', phone: '' });
    expect((await accounts.buyerByOrder(shop.shopId, 'S-1'))?.actor.orderNumbers?.toSorted()).toEqual(['S-1', 'S-3']);
    expect((await accounts.buyerByOrder(shop.shopId, 'S-4'))?.actor.orderNumbers).toEqual(['S-4']);
  });

  test('the same id on another channel is another buyer', async () => {
    await order('C-1', { id: '1001', phone: '13600000001' });
    await order('C-2', { id: '1001', phone: '13600000001' }, { channel: 'Shopify' });
    expect((await accounts.buyerByOrder(shop.shopId, 'C-1'))?.actor.orderNumbers).toEqual(['C-1']);
  });
});
