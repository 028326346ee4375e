import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../test/helpers/fixtures.ts';
import { listPeople } from './people.ts';

let db: TestDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await createShop(db.store);
  await createShop(db.store);
});
afterAll(() => db.close());

test('the list has the shop\'s own active people, and groups with words, also those that only people name', async () => {
  const rest = { shop_id: shop.shopId, password_hash: null, roles: ['agent'], locale: 'en', created_at: NOON };
  await db.store.db()('person').insert([
    { ...rest, person_id: uuid(), email: 'a@x.example', name: 'Ann', groups: ['night-shift'], active: true },
    { ...rest, person_id: uuid(), email: 'b@x.example', name: 'Bob', groups: ['hidden'], active: false },
  ]);
  const { items, groups } = await listPeople(db.store, shop.as('agent'));
  expect(items).toHaveLength(Object.keys(shop.people).length + 1);
  expect(items).toContainEqual({ id: shop.people.agent.id, name: '林佳怡', roles: ['agent'], groups: ['after-sale-1'], onDuty: true, skills: [], capacity: null, weight: 1 });
  expect(items.map((person) => person.name)).not.toContain('Bob');
  expect(groups.map((group) => group.code)).toEqual(['after-sale-1', 'warehouse', 'repair', 'finance', 'night-shift']);
  expect(groups[0]?.label).toEqual({ zh: '售后一组', en: 'After-sale team 1' });
});
