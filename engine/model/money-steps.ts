import type { Evaluator } from '../expressions/evaluator.ts';
import type { Model, Node } from '../kernel/types.ts';
import { expressionsOf } from './expressions-of.ts';

/** What of a flow moves money, as the host knows it. */
export interface MoneyKnown {
  movesMoney(service: string): boolean;
  /** Whether a called flow moves money in its live version. */
  callMovesMoney(flow: string): boolean;
  paths: Evaluator['paths'];
}

/** Read by every step of a ticket: who writes them is found by the more telling names. */
const everybodys = new Set(['order', 'policy', 'shop', 'ticket', 'now', 'request', 'steps', 'outcome', 'data', 'result', 'error']);

/**
 * Elements of a flow that decide whether, where and how much money moves: the steps that pay and call what pays, the steps whose results
 * they read, the ways into them, and the conditions that look at an amount or at a limit.
 */
export function moneySteps(model: Model, known: MoneyKnown): Set<string> {
  const nodes = Object.values(model.nodes);
  const payers = nodes.filter(({ ext, called }) => (ext.service !== undefined && known.movesMoney(ext.service)) || (called !== undefined && known.callMovesMoney(called)));
  if (payers.length === 0) return new Set();
  const read = payers.flatMap((node) => (node.ext.inputs ?? []).flatMap(({ value }) => (value.startsWith('=') ? known.paths(value) : [])));
  const names = new Set(read.map(([name]) => name as string).filter((name) => !everybodys.has(name)));
  const asked = new Set(read.flatMap(([name, step]) => (name === 'steps' && step ? [step] : [])));
  const found = new Set(payers.map(({ id }) => id));
  for (const node of nodes) if (asked.has(node.id) || writes(node).some((name) => names.has(name))) found.add(node.id);
  const paying = new Set(payers.map(({ id }) => id));
  for (const { id, target, condition } of Object.values(model.flows)) {
    if (paying.has(target) || (condition !== undefined && looksAtMoney(known.paths(condition), names))) found.add(id);
  }
  for (const used of expressionsOf(model)) if (known.paths(used.text).some(([first, second]) => first === 'policy' && second === 'limits')) found.add(used.element);
  return found;
}

function writes({ ext }: Node): string[] {
  return [...(ext.outputs ?? []).map(({ name }) => name), ...(ext.script ? [ext.script.result] : [])];
}

function looksAtMoney(paths: readonly string[][], names: ReadonlySet<string>): boolean {
  return paths.some((path) => names.has(path[0] ?? '') || /amount/i.test(path.at(-1) ?? ''));
}
