import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';

/**
 * Transactions a second that write what one transition writes (ticket, state, work item closed and opened, clock, job, two
 * timeline rows, event, NOTIFY) with fixed values and nothing computed: what the database itself can do.
 */
export async function bareRate(knex: Knex, shopId: string, seconds: number, workers: number): Promise<number> {
  await knex.raw(`create table if not exists bare_row (shop_id uuid not null, id uuid not null, kind text not null, a jsonb, at timestamptz, primary key (shop_id, id))`);
  const state = JSON.stringify({ tokens: Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, element: 'review', at: '2026-11-19T04:00:00.000Z', scope: 'root' })) });
  const begin = performance.now();
  const until = begin + seconds * 1000;
  const one = async (): Promise<number> => {
    const id = uuid();
    await knex.raw(`insert into bare_row values (?, ?, 'ticket', ?, now())`, [shopId, id, state]);
    let done = 0;
    while (performance.now() < until) {
      await knex.transaction(async (trx) => {
        await trx.raw(`select a from bare_row where shop_id = ? and id = ? for update`, [shopId, id]);
        const ids = Array.from({ length: 6 }, () => uuid());
        await trx.raw(`with u as (update bare_row set a = ?::jsonb, at = now() where shop_id = ? and id = ?)
          insert into bare_row (shop_id, id, kind, a, at) select ?, unnest(?::uuid[]), 'row', '{"visit": 1, "kind": "user", "model": "loop"}', now()`, [state, shopId, id, shopId, ids]);
        await trx.raw(`select pg_notify('bare', ?)`, [id]);
      });
      done += 1;
    }
    return done;
  };
  const done = (await Promise.all(Array.from({ length: workers }, one))).reduce((a, b) => a + b, 0);
  const rate = done / ((performance.now() - begin) / 1000);
  await knex.raw('drop table bare_row');
  return rate;
}
