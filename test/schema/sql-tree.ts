import { fingerprintSync, loadModule, parseSync } from 'libpg-query';

/** A node of PostgreSQL's own parse tree, as JSON. */
export type Tree = { readonly [key: string]: unknown };

/** The statements that read or write rows; each is a query level with tables of its own. */
export const LEVELS = ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'] as const;
export type LevelKind = (typeof LEVELS)[number];

await loadModule();

/** The statements in a text. @throws SqlError when PostgreSQL would not parse it */
export function parseStatements(sql: string): Tree[] {
  return (parseSync(sql).stmts ?? []).map((raw) => raw.stmt as Tree);
}

/** The same for two texts that differ only in space, case and the values of constants. */
export function fingerprint(sql: string): string {
  return fingerprintSync(sql);
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function tree(value: unknown): Tree {
  return isTree(value) ? value : {};
}

export function trees(value: unknown): Tree[] {
  return Array.isArray(value) ? value.filter(isTree) : [];
}

/** `{ String: { sval } }` */
export function word(node: Tree): string {
  return String(tree(node.String).sval ?? '');
}

/** Every node below, depth first; `enter` says whether to go on below this one. */
export function walk(value: unknown, enter: (key: string, node: Tree) => boolean): void {
  if (Array.isArray(value)) value.forEach((item) => walk(item, enter));
  else if (isTree(value)) {
    for (const [key, child] of Object.entries(value)) if (!isTree(child) || enter(key, child)) walk(child, enter);
  }
}

/** Whether a node of this kind is anywhere below. */
export function contains(value: unknown, kind: string): boolean {
  let found = false;
  walk(value, (key) => {
    found ||= key === kind;
    return !found;
  });
  return found;
}

/** Names of the functions called below, lower case, without their schema. */
export function functionsIn(value: unknown): string[] {
  const names: string[] = [];
  walk(value, (key, node) => {
    const name = key === 'FuncCall' ? trees(node.funcname).at(-1) : undefined;
    if (name) names.push(word(name));
    return true;
  });
  return names;
}

/** `a.shop_id` as ['a', 'shop_id'], `shop_id` as ['shop_id']; undefined for anything else. */
export function column(node: Tree): string[] | undefined {
  return isTree(node.ColumnRef) ? trees(node.ColumnRef.fields).map(word) : undefined;
}

/** A parameter, also with a cast around it. */
export function isParameter(node: Tree): boolean {
  return 'ParamRef' in node || (isTree(node.TypeCast) && isParameter(tree(node.TypeCast.arg)));
}
