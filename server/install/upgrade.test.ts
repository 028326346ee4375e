import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { createShop, NOON } from '../../test/helpers/fixtures.ts';
import { upgradeShops } from './upgrade.ts';
import { installServiceLevels } from './service-levels.ts';

let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

const levels = (shopId: string): Promise<{ version: number }[]> => db.look('select version from service_level_version where shop_id = ?', [shopId]);

it('gives shops of an earlier program service levels and the shipped tables, once, and leaves others alone', async () => {
  const [old, own] = [await createShop(db.store), await createShop(db.store)];
  await installServiceLevels(db.store, own.shopId, NOON);
  await db.look('update service_level_version set note = ? where shop_id = ?', ['own', own.shopId]);
  expect(await levels(old.shopId)).toEqual([]);

  expect(await upgradeShops(db.store, NOON)).toBe(2);
  expect(await levels(old.shopId)).toEqual([{ version: 1 }]);
  expect(await db.look('select note from service_level_version where shop_id = ?', [own.shopId])).toEqual([{ note: 'own' }]);
  expect(await db.look<{ n: number }>('select count(*)::int as n from decision where shop_id = ?', [old.shopId])).toEqual([{ n: 5 }]);
  expect(await upgradeShops(db.store, NOON)).toBe(0);
});
