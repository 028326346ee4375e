import { describe, expect, test } from 'vitest';
import { checkRecorded } from './check-recorded.ts';
import { crossShopQueries, isCrossShop } from './cross-shop.ts';
import { checkQuery, type QueryProblemCode } from './queries.ts';

const tables: ReadonlySet<string> = new Set(['ticket', 'job', 'orders']);
const codes = (sql: string): QueryProblemCode[] => checkQuery(sql, tables).map((problem) => problem.code);

describe('texts that run on shops spread over many databases', () => {
  test.each([
    ['a shop named by a parameter', 'select * from ticket where shop_id = $1 and version > 3'],
    ['with a cast and an alias', 'select t.* from ticket as t where t.number = $2 and $1::uuid = t.shop_id'],
    ['a join tied through the other table', 'select 1 from ticket t join job j on j.shop_id = t.shop_id and j.id = t.id where t.shop_id = $1'],
    ['a chain of ties', 'select 1 from ticket t, job j, orders o where o.shop_id = j.shop_id and j.shop_id = t.shop_id and t.shop_id = $1'],
    ['USING (shop_id)', 'select 1 from ticket t join job j using (shop_id, id) where t.shop_id = $1'],
    ['an outer join that ties its optional side', 'select 1 from ticket t left join job j on j.shop_id = t.shop_id where t.shop_id = $1'],
    ['a pair of columns', 'select 1 from ticket where (shop_id, id) = ($1, $2)'],
    ['EXISTS tied to the level around it', 'select 1 from ticket t where t.shop_id = $1 and exists (select 1 from job j where j.shop_id = t.shop_id)'],
    ['LATERAL tied to the level around it', 'select 1 from ticket t cross join lateral (select 1 from job j where j.shop_id = t.shop_id limit 1) x where t.shop_id = $1'],
    ['the name of a CTE is no table', 'with ticket as (select 1 as n) select n from ticket'],
    ['a claim', 'with d as (select id from job where shop_id = $1 for update skip locked) update job j set lease = $2 from d where j.shop_id = $1 and j.id = d.id returning j.*'],
    ['a union of two tied parts', 'select id from ticket where shop_id = $1 union all select id from job where shop_id = $1'],
    ['values', 'insert into job (id, shop_id) values ($1, $2::uuid), ($3, $4::uuid)'],
    ['an upsert', 'insert into job (shop_id, id, n) values ($1, $2, $3) on conflict (shop_id, id) do update set n = excluded.n where job.n <> excluded.n'],
    ['rows from a parameter', 'insert into job (shop_id, id) select $1::uuid, x.id from jsonb_to_recordset($2::jsonb) as x(id uuid)'],
    ['an update from a parameter', 'update job j set n = x.n from jsonb_to_recordset($2::jsonb) as x(id uuid, n int) where shop_id = $1 and j.id = x.id'],
    ['several tables written by one statement', 'with t as (update ticket set n = $2 where shop_id = $1), o as (insert into orders (shop_id) values ($1)) delete from job where shop_id = $1'],
    ['pg_notify alone', 'select pg_notify($1, $2)'],
    ['tables of no shop', 'select * from shop_slug where slug = $1'],
    ['what is no query', 'begin'],
    ['a definition', 'create table ticket (shop_id uuid)'],
  ])('%s', (_, sql) => {
    expect(codes(sql)).toEqual([]);
  });
});

describe('texts that do not', () => {
  test.each<[string, QueryProblemCode, string]>([
    ['no shop at all', 'shop_unknown', 'select count(*) from ticket'],
    ['a shop behind OR', 'shop_unknown', 'select * from ticket where shop_id = $1 or number = $2'],
    ['a shop behind NOT', 'shop_unknown', 'select * from ticket where not (shop_id = $1)'],
    ['a list of shops', 'shop_unknown', 'select * from ticket where shop_id = any($1)'],
    ['a computed shop', 'shop_unknown', 'select * from ticket where shop_id = (select $1::uuid)'],
    ['a join without the shop', 'shop_unknown', 'select 1 from ticket t join job j on j.id = t.id where t.shop_id = $1'],
    ['an outer join that is to tie its main side', 'shop_unknown', 'select 1 from ticket t left join job j on j.shop_id = t.shop_id and t.shop_id = $1 where j.shop_id = $1'],
    ['a sub-select that only itself is tied', 'shop_unknown', 'select 1 from ticket t where exists (select 1 from job j where j.shop_id = t.shop_id and j.shop_id = $1)'],
    ['an untied part of a union', 'shop_unknown', 'select id from ticket where shop_id = $1 union all select id from job'],
    ['an untied CTE', 'shop_unknown', 'with d as (select id from job) update ticket t set n = 1 from d where t.shop_id = $1 and t.id = d.id'],
    ['a shop that a CTE brings', 'shop_unknown', 'with d as (select shop_id from job where shop_id = $1) select 1 from ticket t join d on d.shop_id = t.shop_id'],
    ['an update of all shops', 'shop_unknown', 'update job set n = 1 where id = $1'],
    ['a delete with an untied helper', 'shop_unknown', 'delete from job j using ticket t where j.shop_id = $1 and t.id = j.id'],
    ['an insert without the shop', 'shop_not_inserted', 'insert into job (id) values ($1)'],
    ['an insert without columns', 'shop_not_inserted', 'insert into job values ($1, $2)'],
    ['one row without the shop', 'shop_not_inserted', 'insert into job (shop_id, id) values ($1, $2), (default, $3)'],
    ['a shop that is read for the insert', 'shop_not_inserted', 'insert into job (shop_id, id) select t.shop_id, t.id from ticket t where t.shop_id = $1'],
    ['a changed shop', 'shop_changed', 'update job set shop_id = $2 where shop_id = $1'],
    ['an upsert that writes the shop', 'shop_changed', 'insert into job (shop_id, id) values ($1, $2) on conflict (shop_id, id) do update set shop_id = excluded.shop_id'],
    ['pg_notify beside FROM', 'notify_not_alone', 'select pg_notify($2, id::text) from ticket where shop_id = $1'],
    ['pg_notify beside WITH', 'notify_not_alone', 'with u as (update ticket set n = 1 where shop_id = $1) select pg_notify($2, $3)'],
    ['set_config', 'set_config', 'select set_config($1, $2, true)'],
    ['MERGE', 'merge', 'merge into job j using (select $1::uuid as id) x on x.id = j.id when matched then delete'],
    ['time in an update', 'time_or_chance_in_update', 'update job set run_at = now() + n * interval \'1 s\' where shop_id = $1'],
    ['the clock in a condition of an update', 'time_or_chance_in_update', 'update job set n = 1 where shop_id = $1 and run_at < current_timestamp'],
    ['chance in an upsert', 'time_or_chance_in_update', 'insert into job (shop_id, id) values ($1, $2) on conflict (shop_id, id) do update set n = random()'],
    ['two parts that write one table', 'table_touched_twice', 'with a as (update job set n = 1 where shop_id = $1) update job set n = 2 where shop_id = $1'],
    ['a part that reads what another inserts', 'table_touched_twice', 'with a as (insert into job (shop_id) values ($1)) select * from job where shop_id = $1'],
  ])('%s', (_, code, sql) => {
    expect(codes(sql)).toEqual([code]);
  });

  test('the problem names the table', () => {
    expect(checkQuery('select 1 from ticket t, job j where t.shop_id = $1', tables)).toEqual([{ code: 'shop_unknown', table: 'job' }]);
  });
});

describe('the list of cross-shop queries', () => {
  test('every entry would be refused without its place on the list, for nothing else, and says why it is there', () => {
    for (const { sql, reason } of crossShopQueries) {
      expect(new Set(checkQuery(sql).map((problem) => problem.code))).toEqual(new Set(['shop_unknown']));
      expect(checkRecorded([sql])).toEqual([]);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('a text that differs from an entry by more than space and case is not on the list', () => {
    expect(isCrossShop('SELECT  min(run_at) AS at\nFROM job WHERE dead_at IS NULL')).toBe(true);
    expect(isCrossShop('select max(run_at) as at from job where dead_at is null')).toBe(false);
    expect(checkRecorded(['select max(run_at) from job'])).toHaveLength(1);
  });
});
