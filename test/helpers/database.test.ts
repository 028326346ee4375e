import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.ts';

let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

test('a test database has every table and no rows', async () => {
  const rows = await db.look<{ n: number }>('select count(*) as n from shop');
  expect(rows[0]?.n).toBe(0);
});

test('a transaction of the store is rolled back when its work throws', async () => {
  const failed = db.store.tx(async () => {
    await db.store.db()('setting').insert({ name: 'x', value: '1' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await db.look('select * from setting')).toEqual([]);
});
