import { interrupts, startNodes } from '../../../kernel/model-queries.ts';
import type { Model, Node } from '../../../kernel/types.ts';
import { apart, rests, targets } from './reach.ts';
import type { Refusal } from './rule.ts';

/** Where one token becomes several: what each of them comes to first. */
interface Split { at: string; branches: string[][] }

/** Two tokens at one activity: the library lets the second wait until the first has left. */
export const runsTwice: Refusal = {
  code: 'executor-twice',
  message: {
    zh: '“{element}”可能被两条并行路径同时到达，bpmn-engine 会让后到的等待。请先用并行网关汇合。',
    en: 'Two parallel branches may reach "{element}" at the same time; bpmn-engine would let the second wait. Join them first, by a parallel or inclusive gateway.',
  },
  find: (model) => [...new Set(splitsOf(model).flatMap((split) => metTwice(model, split)))].filter((id) => rests(model, id)),
};

function splitsOf(model: Model): Split[] {
  const inNodes = Object.values(model.nodes).flatMap((node): Split[] => {
    const guards = (node.boundary ?? []).map((id) => model.nodes[id]).filter((event) => event !== undefined && !interrupts(event));
    const branches = [...ways(model, node), ...guards.map((guard) => targets(model, guard))];
    return branches.length > 1 ? [{ at: node.id, branches }] : [];
  });
  const implicit = Object.keys(model.scopes).map((scope) => ({ at: scope, branches: startNodes(model, scope).map(({ id }) => [id]) }));
  return [...inNodes, ...implicit.filter(({ branches }) => branches.length > 1)];
}

/** The ways that tokens may take at the same time. The default flow is taken only when no condition holds. */
function ways(model: Model, node: Node): string[][] {
  if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return [targets(model, node)];
  const free = node.type === 'inclusiveGateway' || node.outgoing.every((flow) => flow === node.defaultFlow || model.flows[flow]?.condition !== undefined);
  const byDefault = free && node.defaultFlow !== undefined ? model.flows[node.defaultFlow]?.target : undefined;
  const ways = targets(model, node).filter((id) => id !== byDefault).map((id) => [id]);
  return byDefault === undefined ? ways : [...ways.slice(1), [...ways[0] ?? [], byDefault]];
}

/** Nodes that two branches reach before they are joined, or that one can reach again because another leads back to the split. */
function metTwice(model: Model, { at, branches }: Split): string[] {
  return branches.flatMap((branch, n) => branches.filter((_, m) => m !== n).flatMap((other) => {
    const ours = apart(model, branch, other, at);
    const theirs = apart(model, other, branch, at);
    return [...ours].filter((id) => theirs.has(id) || theirs.has(at) && id !== at);
  }));
}
