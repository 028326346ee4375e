import { column, isParameter, tree, trees, word, type Tree } from './sql-tree.ts';

/** A table in a level's FROM (or its target). `tied`: its shop_id is known to equal a parameter. */
export interface Source { alias: string; table: string; tied: boolean }

/** One query level and those around it. */
export interface Scope { sources: Source[]; ctes: Set<string>; outer: Scope | undefined }

/** One side of `x.shop_id = y`; `ties` lists the aliases that this equality may tie, absent: all. */
interface Equality { left: Tree; right: Tree; ties?: ReadonlySet<string> }

function isCte(scope: Scope | undefined, name: string): boolean {
  return scope !== undefined && (scope.ctes.has(name) || isCte(scope.outer, name));
}

/** The shop tables below a FROM item, not those of sub-selects. */
export function sourcesOf(item: Tree, scope: Scope, shopTables: ReadonlySet<string>): Source[] {
  if ('JoinExpr' in item) {
    const join = tree(item.JoinExpr);
    return [...sourcesOf(tree(join.larg), scope, shopTables), ...sourcesOf(tree(join.rarg), scope, shopTables)];
  }
  return 'RangeVar' in item ? sourceOf(tree(item.RangeVar), scope, shopTables) : [];
}

/** The same for a statement's target, which the parser does not wrap. */
export function sourceOf(range: Tree, scope: Scope, shopTables: ReadonlySet<string>): Source[] {
  const table = String(range.relname);
  if (!shopTables.has(table) || isCte(scope, table)) return [];
  return [{ table, alias: String(tree(range.alias).aliasname ?? table), tied: false }];
}

function aliases(item: Tree): string[] {
  if ('JoinExpr' in item) return [...aliases(tree(tree(item.JoinExpr).larg)), ...aliases(tree(tree(item.JoinExpr).rarg))];
  const node = tree(Object.values(item)[0]);
  return [String(tree(node.alias).aliasname ?? node.relname ?? '')];
}

/** The AND-ed equalities of a condition; what stands below OR and NOT restricts nothing. */
function equalities(condition: unknown, ties?: ReadonlySet<string>): Equality[] {
  const node = tree(condition);
  if ('BoolExpr' in node) {
    const bool = tree(node.BoolExpr);
    return bool.boolop === 'AND_EXPR' ? trees(bool.args).flatMap((arg) => equalities(arg, ties)) : [];
  }
  const expression = tree(node.A_Expr);
  if (expression.kind !== 'AEXPR_OP' || trees(expression.name).map(word).at(-1) !== '=') return [];
  const [left, right] = [tree(expression.lexpr), tree(expression.rexpr)];
  const pairs = trees(tree(left.RowExpr).args).map((item, index) => ({ left: item, right: trees(tree(right.RowExpr).args)[index] ?? {}, ties }));
  return pairs.length > 0 ? pairs : [{ left, right, ties }];
}

/** Of a FROM item: what its joins equate. An outer join restricts only the side that it may leave empty. */
function joinEqualities(item: Tree): Equality[] {
  if (!('JoinExpr' in item)) return [];
  const join = tree(item.JoinExpr);
  const [left, right] = [tree(join.larg), tree(join.rarg)];
  const sides: Record<string, string[]> = { JOIN_LEFT: aliases(right), JOIN_RIGHT: aliases(left), JOIN_FULL: [] };
  const side = sides[String(join.jointype)];
  const ties = side && new Set(side);
  const using = trees(join.usingClause).map(word).includes('shop_id') ? aliases(left).flatMap((a) => aliases(right).map((b) => ({ left: shopIdOf(a), right: shopIdOf(b), ties }))) : [];
  return [...joinEqualities(left), ...joinEqualities(right), ...equalities(join.quals, ties), ...using];
}

function shopIdOf(alias: string): Tree {
  return { ColumnRef: { fields: [{ String: { sval: alias } }, { String: { sval: 'shop_id' } }] } };
}

/** Which table's shop_id a column reference is: its own level's first, then the levels around. */
function resolve(node: Tree, scope: Scope | undefined): Source | undefined {
  const names = column(node);
  if (!scope || names?.at(-1) !== 'shop_id') return undefined;
  const own = names.length > 1 ? scope.sources.find((source) => source.alias === names.at(-2)) : scope.sources.length === 1 ? scope.sources[0] : undefined;
  return own ?? resolve(node, scope.outer);
}

/** Marks the level's own sources whose shop_id follows from a parameter, directly or through another table's. */
export function tie(scope: Scope, from: Tree[], where: unknown): void {
  const all = [...equalities(where), ...from.flatMap(joinEqualities)];
  const edges = all.flatMap((equality) => [equality, { ...equality, left: equality.right, right: equality.left }]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { left, right, ties } of edges) {
      const source = resolve(left, scope);
      if (!source || source.tied || !scope.sources.includes(source) || ties?.has(source.alias) === false) continue;
      if (!isParameter(right) && !resolve(right, scope)?.tied) continue;
      source.tied = true;
      changed = true;
    }
  }
}
