import { expect, it } from 'vitest';
import { openTestDatabase } from '../../test/helpers/database.ts';
import { createShop } from '../../test/helpers/fixtures.ts';
import { retryConflicts } from './retry-conflicts.ts';

const conflict = (code: string): Error => Object.assign(new Error('victim'), { code });

it('runs a victim of a conflict again, and nothing else', async () => {
  let times = 0;
  expect(await retryConflicts(async () => { times += 1; if (times < 3) throw conflict(times === 1 ? '40P01' : '40001'); return times; })).toBe(3);
  await expect(retryConflicts(async () => { times += 1; throw conflict('23505'); })).rejects.toThrow('victim');
  expect(times).toBe(4);
});

it('gives up after some times', async () => {
  let times = 0;
  await expect(retryConflicts(async () => { times += 1; throw conflict('40P01'); })).rejects.toThrow('victim');
  expect(times).toBe(4);
});

// the embedded database has one connection: its transactions cannot wait for each other
it.runIf(process.env.TEST_DATABASE_URL)('brings both commands through that lock two rows in opposite order', async () => {
  const db = await openTestDatabase();
  try {
    const { shopId } = await createShop(db.store);
    const [one, two] = (await db.look<{ person_id: string }>('select person_id from person where shop_id = ? order by person_id limit 2', [shopId])).map(({ person_id: id }) => id);
    let met = 0;
    const lock = (id: string | undefined) => db.store.db()('person').where({ shop_id: shopId, person_id: id }).increment('weight', 1);
    /** Both hold their first row before either asks for its second. */
    const both = async (): Promise<void> => { met += 1; while (met < 2) await new Promise((resolve) => { setTimeout(resolve, 5); }); };
    const command = (first: string | undefined, second: string | undefined) => retryConflicts(() => db.store.tx(async () => { await lock(first); await both(); await lock(second); }));
    await Promise.all([command(one, two), command(two, one)]);
    const weights = await db.look<{ weight: number }>('select weight from person where shop_id = ? and person_id = any(?)', [shopId, [one, two] as never]);
    expect(weights.map(({ weight }) => weight)).toEqual([3, 3]);
  } finally {
    await db.close();
  }
});
