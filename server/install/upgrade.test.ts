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

it('brings a shipped table that the shop never changed to its present form, and leaves one that it changed', async () => {
  const [follows, own] = [await createShop(db.store), await createShop(db.store)];
  await upgradeShops(db.store, NOON);
  const live = async (shopId: string): Promise<unknown> => (await db.look('select v.version, v.note from decision d join decision_version v using (shop_id, decision_key) where d.shop_id = ? and d.decision_key = ? and v.version = d.live_version', [shopId, 'fault']))[0];
  await db.look(`update decision_version set hash = 'of an earlier program' where decision_key = 'fault' and shop_id in (?, ?)`, [follows.shopId, own.shopId]);
  await db.look(`update decision_version set note = 'ours' where decision_key = 'fault' and shop_id = ?`, [own.shopId]);
  expect(await upgradeShops(db.store, NOON)).toBe(1);
  expect([await live(follows.shopId), await live(own.shopId)]).toEqual([{ version: 2, note: 'shipped' }, { version: 1, note: 'ours' }]);
  expect(await upgradeShops(db.store, NOON)).toBe(0);
});
