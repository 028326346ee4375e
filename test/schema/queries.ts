import { shopTables } from '../../engine/store/tables.ts';
import { contains, functionsIn, isParameter, LEVELS, parseStatements, tree, trees, walk, type LevelKind, type Tree } from './sql-tree.ts';
import { sourceOf, sourcesOf, tie, type Scope } from './ties.ts';

export type QueryProblemCode =
  | 'shop_unknown' | 'shop_not_inserted' | 'shop_changed' | 'notify_not_alone' | 'set_config' | 'merge' | 'time_or_chance_in_update' | 'table_touched_twice';

/** A rule that a text breaks; see the sentences in `rules`. */
export interface QueryProblem { code: QueryProblemCode; table?: string }

/** What each rule asks, so that the same text runs on one database and on many that hold the shops between them. */
export const rules: Record<QueryProblemCode, string> = {
  shop_unknown: 'Every shop table in every part of a query is tied to `shop_id = parameter`; OR, NOT and outer joins do not tie.',
  shop_not_inserted: 'An INSERT names shop_id and takes it from a parameter.',
  shop_changed: 'No UPDATE sets shop_id.',
  notify_not_alone: 'pg_notify is a statement of its own, without FROM and WITH: beside a table it runs on a shard, where nobody listens.',
  set_config: 'Settings are made with SET LOCAL: set_config does not reach the shards.',
  merge: 'MERGE cannot be routed to a shard; use ON CONFLICT.',
  time_or_chance_in_update: 'Times, random values and ids in an UPDATE are parameters.',
  table_touched_twice: 'Two parts of one statement write the same table, or one reads what another writes beside an INSERT: one database and many answer differently.',
};

const TIME_OR_CHANCE = new Set([
  'now', 'transaction_timestamp', 'statement_timestamp', 'clock_timestamp', 'timeofday', 'random', 'random_normal', 'gen_random_uuid', 'uuidv4', 'uuidv7', 'nextval',
]);
const shopTableNames: ReadonlySet<string> = new Set(shopTables);

/** The rules that a text breaks. @throws SqlError when it does not parse */
export function checkQuery(sql: string, tables: ReadonlySet<string> = shopTableNames): QueryProblem[] {
  return parseStatements(sql).flatMap((statement) => {
    const [kind, node] = Object.entries(statement)[0] ?? [];
    return LEVELS.includes(kind as LevelKind) ? new Checker(tables).check(kind as LevelKind, tree(node)) : [];
  });
}

class Checker {
  readonly tables: ReadonlySet<string>;
  readonly problems: QueryProblem[] = [];

  constructor(tables: ReadonlySet<string>) { this.tables = tables; }

  check(kind: LevelKind, statement: Tree): QueryProblem[] {
    if (functionsIn(statement).includes('set_config')) this.problems.push({ code: 'set_config' });
    if (functionsIn(statement).includes('pg_notify') && !isAlone(kind, statement)) this.problems.push({ code: 'notify_not_alone' });
    this.touches(kind, statement);
    this.level(kind, statement, undefined);
    return this.problems;
  }

  private level(kind: LevelKind, node: Tree, outer: Scope | undefined): void {
    const ctes = new Set(trees(tree(node.withClause).ctes).map((cte) => String(tree(cte.CommonTableExpr).ctename)));
    const scope: Scope = { sources: [], ctes, outer };
    const from = [...trees(node.fromClause), ...trees(node.usingClause)];
    scope.sources.push(...from.flatMap((item) => sourcesOf(item, scope, this.tables)));
    const target = node.relation ? sourceOf(tree(node.relation), scope, this.tables)[0] : undefined;
    if (kind === 'MergeStmt') this.problems.push({ code: 'merge' });
    else if (kind === 'InsertStmt' && target) this.insert(node, target.table);
    else if (target) scope.sources.push(target);
    tie(scope, from, node.whereClause);
    for (const source of scope.sources) if (!source.tied) this.problems.push({ code: 'shop_unknown', table: source.table });
    if (kind === 'UpdateStmt') this.update(node, target?.table);
    // the target of an upsert is the row that was just given its shop
    if (kind === 'InsertStmt' && target) scope.sources.push({ ...target, tied: true });
    this.below(node, scope);
  }

  private below(node: Tree, scope: Scope): void {
    for (const side of ['larg', 'rarg']) if (node[side]) this.level('SelectStmt', tree(node[side]), scope);
    const rest = Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'larg' && key !== 'rarg'));
    walk(rest, (key, child) => {
      if (!LEVELS.includes(key as LevelKind)) return true;
      this.level(key as LevelKind, child, scope);
      return false;
    });
  }

  private insert(node: Tree, table: string): void {
    const columns = trees(node.cols).map((item) => String(tree(item.ResTarget).name));
    const at = columns.indexOf('shop_id');
    const select = tree(tree(node.selectStmt).SelectStmt);
    const rows = trees(select.valuesLists).map((row) => trees(tree(row.List).items));
    const selected = trees(select.targetList).map((item) => tree(tree(item.ResTarget).val));
    const given = (rows.length > 0 ? rows : [selected]).map((row) => row[at] ?? {});
    if (at < 0 || !given.every(isParameter)) this.problems.push({ code: 'shop_not_inserted', table });
    this.update(tree(node.onConflictClause), table);
  }

  private update(node: Tree, table: string | undefined): void {
    const set = trees(node.targetList).map((item) => tree(item.ResTarget));
    if (set.some((item) => item.name === 'shop_id')) this.problems.push({ code: 'shop_changed', table });
    const changed = { set, where: node.whereClause };
    const chance = functionsIn(changed).some((name) => TIME_OR_CHANCE.has(name)) || contains(changed, 'SQLValueFunction');
    if (chance) this.problems.push({ code: 'time_or_chance_in_update', table });
  }

  /** Each CTE and the statement around them is a part. */
  private touches(kind: LevelKind, statement: Tree): void {
    const ctes = trees(tree(statement.withClause).ctes).map((cte) => tree(cte.CommonTableExpr));
    if (ctes.length === 0) return;
    const parts = [...ctes.map((cte) => tree(cte.ctequery)), { [kind]: { ...statement, withClause: {} } }].map(tablesOf);
    const inserts = contains(statement, 'InsertStmt') || kind === 'InsertStmt';
    const twice = new Set(parts.flatMap((part, index) => parts.flatMap((other, position) => {
      if (index === position) return [];
      return [...part.writes].filter((table) => this.tables.has(table) && (other.writes.has(table) || (inserts && other.reads.has(table))));
    })));
    for (const table of twice) this.problems.push({ code: 'table_touched_twice', table });
  }
}

function tablesOf(part: Tree): { reads: Set<string>; writes: Set<string> } {
  const reads = new Set<string>();
  const writes = new Set<string>();
  walk(part, (key, node) => {
    if (key === 'RangeVar') reads.add(String(node.relname));
    if (key === 'relation') writes.add(String(node.relname));
    return true;
  });
  return { reads, writes };
}

function isAlone(kind: LevelKind, statement: Tree): boolean {
  return kind === 'SelectStmt' && !('fromClause' in statement) && !('withClause' in statement) && !contains(statement, 'SelectStmt');
}
