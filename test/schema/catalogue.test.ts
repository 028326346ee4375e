import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { checkCatalogue, productTables, type Query, type TableLists } from './catalogue.ts';

let db: TestDatabase;
let count = 0;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

const query: Query = (sql, bindings) => db.look(sql, bindings);

/** Checks tables in a schema of their own. */
async function check(ddl: string, lists: Partial<TableLists> = {}): Promise<string[]> {
  count += 1;
  const schema = `tried${count}x`;
  await db.look(`create schema ${schema}; set search_path = ${schema}; ${ddl}; set search_path = public`);
  return checkCatalogue(query, schema, { shop: ['t'], global: [], tool: [], ...lists });
}

const good = 'create table t (shop_id uuid not null, id uuid not null, n int, constraint t_pk primary key (shop_id, id))';

test('every table of the product may be spread over many databases by shop', async () => {
  expect(await checkCatalogue(query, 'public', productTables)).toEqual([]);
});

test('a good table with every allowed thing has no problem', async () => {
  expect(await check(`${good};
    create unique index t_n_key on t (shop_id, n) where n > 0;
    create index t_gin_idx on t using btree (shop_id, (n + 1));
    create table c (shop_id uuid not null, id uuid not null, constraint c_pk primary key (shop_id, id),
      constraint c_fk foreign key (shop_id, id) references t (shop_id, id) on delete cascade);
    create table g (name text constraint g_pk primary key);
    create table tool (id serial primary key)`, { shop: ['t', 'c'], global: ['g'], tool: ['tool'] })).toEqual([]);
});

test.each<[string, string, string, Partial<TableLists>?]>([
  ['a table that nobody listed', 'u is listed neither as a shop table nor as a global one.', `${good}; create table u (n int)`],
  ['a listed table that is not there', 'u is listed as a table but does not exist.', good, { shop: ['t', 'u'] }],
  ['a table without shop_id', 't does not begin with shop_id.', 'create table t (id uuid constraint t_pk primary key)'],
  ['shop_id in another place', 't does not begin with shop_id.', 'create table t (id uuid not null, shop_id uuid not null, constraint t_pk primary key (shop_id, id))'],
  ['shop_id as text', 't.shop_id is not "uuid not null".', 'create table t (shop_id text not null, constraint t_pk primary key (shop_id))'],
  ['shop_id that may be null', 't.shop_id is not "uuid not null".', 'create table t (shop_id uuid, n int)'],
  ['shop_id with a default', 't.shop_id is computed; it comes from the application.', `${good}; alter table t alter shop_id set default gen_random_uuid()`],
  ['no primary key', 't has no primary key.', 'create table t (shop_id uuid not null)'],
  ['a primary key without shop_id', 't_pk is unique but does not begin with shop_id.', 'create table t (shop_id uuid not null, id uuid constraint t_pk primary key)'],
  ['a unique index over all shops', 't_n_key is unique but does not begin with shop_id.', `${good}; create unique index t_n_key on t (n)`],
  ['a unique index that begins with an expression', 't_n_key is unique but does not begin with shop_id.', `${good}; create unique index t_n_key on t ((shop_id::text), n)`],
  ['an index over all shops', 't_n_idx does not begin with shop_id.', `${good}; create index t_n_idx on t (n)`],
  ['a foreign key without the shop', 'c_fk does not pair shop_id with shop_id.',
    'create table t (shop_id uuid not null, id uuid not null, other uuid, constraint t_pk primary key (shop_id, id), constraint t_shop_key unique (shop_id)); alter table t add constraint c_fk foreign key (other) references t (shop_id)'],
  ['a foreign key to a global table', 't_fk points to g, which is no shop table.', `create table g (n int constraint g_pk primary key); ${good}; alter table t add constraint t_fk foreign key (n) references g`, { global: ['g'] }],
  ['SET NULL', 't_fk sets columns to null or to a default.', `${good}; alter table t add column o uuid, add constraint t_fk foreign key (shop_id, o) references t (shop_id, id) on delete set null`],
  ['SET DEFAULT', 't_fk sets columns to null or to a default.', `${good}; alter table t add column o uuid, add constraint t_fk foreign key (shop_id, o) references t (shop_id, id) on update set default`],
  ['a trigger', 't has the trigger t_trigger.', `${good}; create trigger t_trigger before update on t for each row execute function suppress_redundant_updates_trigger()`],
  ['a rule', 't has the rule t_rule.', `${good}; create rule t_rule as on delete to t do instead nothing`],
  ['an identity', 't.i is an identity; ids are made by the application.', `${good}; alter table t add column i int generated always as identity`],
  ['a serial', 't.i takes its default from a sequence.', `${good}; alter table t add column i serial`],
  ['a sequence', 's is a sequence; ids are made by the application.', `${good}; create sequence s`],
  ['an exclusion constraint', 't_x is an exclusion constraint.', `${good}; alter table t add constraint t_x exclude using btree (shop_id with =, n with =)`],
  ['a long name', `t_${'n'.repeat(50)} is longer than 50 characters; shards append to names.`, `${good}; create index t_${'n'.repeat(50)} on t (shop_id)`],
  ['a name like a shard\'s', 't_idx_1 ends like the name of a shard.', `${good}; create index t_idx_1 on t (shop_id)`],
])('%s is found', async (_, sentence, ddl, lists) => {
  expect(await check(ddl, lists)).toContain(sentence);
});
