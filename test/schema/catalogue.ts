import { globalTables, shopTables, toolTables } from '../../engine/store/tables.ts';

/** Runs one statement and answers its rows. */
export type Query = <Row>(sql: string, bindings?: string[]) => Promise<Row[]>;

export interface TableLists { shop: readonly string[]; global: readonly string[]; tool: readonly string[] }

export const productTables: TableLists = { shop: shopTables, global: globalTables, tool: toolTables };

/** Indexes that queries on the list of cross-shop queries need; all others begin with the shop. */
const crossShopIndexes = ['job_due_idx', 'event_at_idx'];
const LONGEST_NAME = 50;

interface Table { name: string; kind: string; columns: string[] }
interface Column { table: string; name: string; type: string; not_null: boolean; default: string | null; identity: string; generated: string }
interface Index { table: string; name: string; unique: boolean; columns: (string | null)[] }
interface Constraint { table: string; name: string; kind: string; columns: string[]; other: string | null; other_columns: string[]; on_delete: string; on_update: string }

const ofSchema = 'join pg_namespace n on n.oid = c.relnamespace where n.nspname = ?';
const texts = {
  tables: `select c.relname as name, c.relkind::text as kind,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns
    from pg_class c ${ofSchema} and c.relkind in ('r', 'p', 'f', 'S')`,
  columns: `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null,
      pg_get_expr(d.adbin, d.adrelid) as default, a.attidentity::text as identity, a.attgenerated::text as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    ${ofSchema} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  indexes: `select c.relname as table, i.relname as name, x.indisunique as unique,
      array(select a.attname::text from unnest(x.indkey::int[]) with ordinality k(n, at) left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid ${ofSchema}`,
  constraints: `select c.relname as table, k.conname as name, k.contype::text as kind, f.relname as other, k.confdeltype::text as on_delete, k.confupdtype::text as on_update,
      array(select a.attname::text from unnest(k.conkey) with ordinality u(n, at) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.at) as columns,
      array(select a.attname::text from unnest(k.confkey) with ordinality u(n, at) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.at) as other_columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class f on f.oid = k.confrelid ${ofSchema} and k.contype <> 'n'`,
  triggers: `select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid ${ofSchema} and not t.tgisinternal`,
  rules: `select c.relname as table, r.rulename as name from pg_rewrite r join pg_class c on c.oid = r.ev_class ${ofSchema} and c.relkind <> 'v' and c.relkind <> 'm'`,
} as const;

/**
 * What a schema has that shops spread over many databases could not have, one sentence each; empty: it is fit. Tables of the
 * migration tool are exempt.
 */
export async function checkCatalogue(query: Query, schema: string, lists: TableLists): Promise<string[]> {
  const mine = <Row extends { table: string }>(rows: Row[]): Row[] => rows.filter((row) => !lists.tool.includes(row.table));
  const all = await query<Table>(texts.tables, [schema]);
  const indexes = mine(await query<Index>(texts.indexes, [schema]));
  const constraints = mine(await query<Constraint>(texts.constraints, [schema]));
  const columns = mine(await query<Column>(texts.columns, [schema]));
  return [
    ...tableProblems(all.filter((table) => !lists.tool.includes(table.name)), lists),
    ...columns.flatMap((column) => columnProblems(column, lists)),
    ...indexes.flatMap((index) => indexProblems(index, lists)),
    ...lists.shop.filter((table) => all.some(({ name }) => name === table) && !constraints.some((key) => key.table === table && key.kind === 'p')).map((table) => `${table} has no primary key.`),
    ...constraints.flatMap((constraint) => constraintProblems(constraint, lists)),
    ...mine(await query<{ table: string; name: string }>(texts.triggers, [schema])).map(({ table, name }) => `${table} has the trigger ${name}.`),
    ...mine(await query<{ table: string; name: string }>(texts.rules, [schema])).map(({ table, name }) => `${table} has the rule ${name}.`),
    ...new Set([...indexes, ...constraints].flatMap(({ name }) => nameProblems(name))),
  ];
}

function tableProblems(tables: Table[], lists: TableLists): string[] {
  const names = tables.filter((table) => table.kind !== 'S').map((table) => table.name);
  return [
    ...tables.filter((table) => table.kind === 'S' && !lists.tool.some((tool) => table.name.startsWith(tool))).map(({ name }) => `${name} is a sequence; ids are made by the application.`),
    ...[...lists.shop, ...lists.global].filter((listed) => !names.includes(listed)).map((listed) => `${listed} is listed as a table but does not exist.`),
    ...names.filter((name) => !lists.shop.includes(name) && !lists.global.includes(name)).map((name) => `${name} is listed neither as a shop table nor as a global one.`),
    ...tables.filter((table) => lists.shop.includes(table.name) && table.columns[0] !== 'shop_id').map(({ name }) => `${name} does not begin with shop_id.`),
    ...names.flatMap(nameProblems),
  ];
}

function columnProblems(column: Column, lists: TableLists): string[] {
  const place = `${column.table}.${column.name}`;
  const shop = column.name === 'shop_id' && lists.shop.includes(column.table);
  return [
    ...(shop && (column.type !== 'uuid' || !column.not_null) ? [`${place} is not "uuid not null".`] : []),
    ...(shop && (column.generated !== '' || column.default !== null) ? [`${place} is computed; it comes from the application.`] : []),
    ...(column.identity !== '' ? [`${place} is an identity; ids are made by the application.`] : []),
    ...(column.default?.includes('nextval(') ? [`${place} takes its default from a sequence.`] : []),
  ];
}

function indexProblems(index: Index, lists: TableLists): string[] {
  if (!lists.shop.includes(index.table) || index.columns[0] === 'shop_id') return [];
  if (index.unique) return [`${index.name} is unique but does not begin with shop_id.`];
  return crossShopIndexes.includes(index.name) ? [] : [`${index.name} does not begin with shop_id.`];
}

const KEPT = new Set(['a', 'r', 'c']);

function constraintProblems(constraint: Constraint, lists: TableLists): string[] {
  const { name, kind, columns, other, other_columns: others } = constraint;
  if (kind === 'x') return [`${name} is an exclusion constraint.`];
  if (kind !== 'f') return [];
  const paired = columns.some((column, index) => column === 'shop_id' && others[index] === 'shop_id');
  return [
    ...(other && !lists.shop.includes(other) ? [`${name} points to ${other}, which is no shop table.`] : paired ? [] : [`${name} does not pair shop_id with shop_id.`]),
    ...(KEPT.has(constraint.on_delete) && KEPT.has(constraint.on_update) ? [] : [`${name} sets columns to null or to a default.`]),
  ];
}

function nameProblems(name: string): string[] {
  return [
    ...(name.length > LONGEST_NAME ? [`${name} is longer than ${LONGEST_NAME} characters; shards append to names.`] : []),
    ...(/_\d+$/.test(name) ? [`${name} ends like the name of a shard.`] : []),
  ];
}
