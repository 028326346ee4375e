import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/helpers/database.ts';
import { newId } from './new-id.ts';
import { statement } from './statement.ts';

const SHOP = newId('2026-11-19T04:00:00.000Z');
const insert = statement('test_insert', `insert into counter (shop_id, name, value) values (:shop::uuid, :name, :value)`);
const divide = statement('test_divide', `update counter set value = 1 / (value - 1) where shop_id = :shop::uuid and name = :name`);
const double = statement('test_double', `update counter set value = value * 2 where shop_id = :shop::uuid and name = :name`);

let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); });
afterAll(() => test.close());

async function value(name: string): Promise<number | undefined> {
  const row = await test.store.db()('counter').where({ shop_id: SHOP, name }).first('value') as { value: number } | undefined;
  return row?.value;
}

describe('a transaction', () => {
  it('runs statements that are called together one after another', async () => {
    const { store } = test;

    await store.tx(async () => {
      await Promise.all([insert(store.db(), { shop: SHOP, name: 'together', value: 3 }), double(store.db(), { shop: SHOP, name: 'together' }), double(store.db(), { shop: SHOP, name: 'together' })]);
    });

    expect(await value('together')).toBe(12);
  });

  it('keeps what is written later, and the caller has it when the transaction is over', async () => {
    const { store } = test;

    const answer = await store.tx(async () => {
      await store.later(insert(store.db(), { shop: SHOP, name: 'later', value: 5 }));
      await store.later(double(store.db(), { shop: SHOP, name: 'later' }));
      return 'done';
    });

    expect([answer, await value('later')]).toEqual(['done', 10]);
  });

  it('fails as a whole, with the error of the write that nobody waited for', async () => {
    const { store } = test;

    const over = store.tx(async () => {
      await store.later(insert(store.db(), { shop: SHOP, name: 'failed', value: 1 }));
      await store.later(divide(store.db(), { shop: SHOP, name: 'failed' }));
      await store.later(double(store.db(), { shop: SHOP, name: 'failed' }));
    });

    await expect(over).rejects.toMatchObject({ code: '22012' });
    expect(await value('failed')).toBeUndefined();
  });

  it('names the first failure also when a later statement stumbles over it', async () => {
    const { store } = test;

    const over = store.tx(async () => {
      await store.later(insert(store.db(), { shop: SHOP, name: 'stumbled', value: 1 }));
      await store.later(divide(store.db(), { shop: SHOP, name: 'stumbled' }));
      await double(store.db(), { shop: SHOP, name: 'stumbled' });
    });

    await expect(over).rejects.toMatchObject({ code: '22012' });
    expect(await value('stumbled')).toBeUndefined();
  });

  it('writes nothing when its own work throws after a write', async () => {
    const { store } = test;

    const over = store.tx(async () => {
      await store.later(insert(store.db(), { shop: SHOP, name: 'thrown', value: 1 }));
      throw new Error('changed my mind');
    });

    await expect(over).rejects.toThrow('changed my mind');
    expect(await value('thrown')).toBeUndefined();
  });

  it('goes on working on the same connection after a failure', async () => {
    const { store } = test;

    for (const round of [1, 2, 3]) {
      await store.tx(async () => { await store.later(divide(store.db(), { shop: SHOP, name: 'later' })); await store.later(insert(store.db(), { shop: SHOP, name: 'later', value: round })); }).catch(() => undefined);
    }

    expect(await value('later')).toBe(10);
  });

  it('reads a table that has got another column meanwhile after one failure, not never again', async () => {
    const { store } = test;
    const read = statement('test_grown', '/* look */ select * from grown');
    await store.db().raw('/* look */ create table grown (one int)');
    const columns = (): Promise<string[]> => store.tx(async () => Object.keys((await read(store.db(), {})).rows[0] ?? {}));
    await store.db().raw('/* look */ insert into grown values (1)');
    expect(await columns()).toEqual(['one']);

    await store.db().raw('/* look */ alter table grown add column two int');
    await columns().catch(() => undefined);

    expect(await columns()).toEqual(['one', 'two']);
    await store.db().raw('/* look */ drop table grown');
  });

  it('that only reads sees one instant, whatever others write meanwhile, and writes nothing itself', async () => {
    const { store } = test;
    await insert(store.db(), { shop: SHOP, name: 'instant', value: 1 });

    const refused = store.snapshot(async () => { await insert(store.db(), { shop: SHOP, name: 'refused', value: 1 }); });
    await expect(refused).rejects.toMatchObject({ code: '25006' });
    expect(await store.snapshot(async () => [await value('instant'), await value('refused')])).toEqual([1, undefined]);
    if (process.env.TEST_DATABASE_URL) {
      const seen = await store.snapshot(async () => {
        const before = await value('instant');
        await store.outside(() => double(store.db(), { shop: SHOP, name: 'instant' }));
        return [before, await value('instant')];
      });
      expect([seen, await value('instant')]).toEqual([[1, 1], 2]);
    }
  });

  it('outside a transaction a write is awaited', async () => {
    await test.store.later(insert(test.store.db(), { shop: SHOP, name: 'outside', value: 7 }));

    expect(await value('outside')).toBe(7);
  });
});
