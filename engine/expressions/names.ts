import { nameOf } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Names that an expression looks up, local ones included: looking up too much is harmless. */
export function rootNames(tree: Syntax): string[] {
  const names = new Set<string>();
  const pending = [tree];
  for (let syntax = pending.pop(); syntax; syntax = pending.pop()) {
    if (syntax.name === 'VariableName') names.add(nameOf(syntax));
    pending.push(...syntax.children);
  }
  return [...names];
}

/**
 * Paths that an expression reads from outside, e.g. `[["steps", "review", "outcome"], ["amount"]]`. Names bound inside
 * (iteration variables, context entries) and names in filters, which may be properties of an item, are left out.
 */
export function readPaths(tree: Syntax): string[][] {
  const paths: string[][] = [];
  collect(tree, new Set(), paths);
  return paths;
}

function collect(syntax: Syntax, bound: ReadonlySet<string>, paths: string[][]): void {
  const path = pathOf(syntax);
  if (path) { if (!bound.has(path[0]!)) paths.push(path); return; }
  switch (syntax.name) {
    case 'FunctionInvocation':
      for (const child of syntax.children.slice(1)) collect(child, bound, paths);
      return;
    case 'FilterExpression':
      if (syntax.children[0]) collect(syntax.children[0], bound, paths);
      return;
    case 'ForExpression': case 'QuantifiedExpression': case 'Context': case 'FunctionDefinition': {
      const inner = new Set([...bound, ...boundBy(syntax)]);
      for (const child of syntax.children) collect(child, inner, paths);
      return;
    }
    default:
      for (const child of syntax.children) collect(child, bound, paths);
  }
}

function pathOf(syntax: Syntax): string[] | undefined {
  if (syntax.name === 'VariableName') return [nameOf(syntax)];
  if (syntax.name !== 'PathExpression') return undefined;
  const head = syntax.children[0] && pathOf(syntax.children[0]);
  const last = syntax.children.at(-1);
  return head && last && [...head, nameOf(last)];
}

function boundBy(syntax: Syntax): string[] {
  const names: string[] = [];
  for (const child of syntax.children) {
    if (child.name === 'InExpressions' || child.name === 'FormalParameters') names.push(...boundBy(child));
    else if (['InExpression', 'ContextEntry', 'FormalParameter'].includes(child.name)) {
      names.push(child.children[0]!.text.replace(/^"|"$/g, ''));
    }
  }
  return names;
}
