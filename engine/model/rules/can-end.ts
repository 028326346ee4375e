import type { Model, Node } from '../../kernel/types.ts';
import { nodesOf, reachable, successors } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const canEnd: Rule = {
  code: 'no-end', severity: 'error',
  message: { zh: '从“{element}”出发走不到任何结束，会一直循环。', en: 'No end can be reached from "{element}"; it would go round for ever.' },
  check(model) {
    const alive = reachable(model);
    const ending = endingNodes(model);
    return nodesOf(model).filter((node) => alive.has(node.id) && !ending.has(node.id)).map((node) => ({ element: node.id }));
  },
};

/** Nodes from which a token can get out: backwards from those that nothing follows. */
function endingNodes(model: Model): Set<string> {
  const before = new Map<string, Node[]>();
  const pending: Node[] = [];
  for (const node of nodesOf(model)) {
    const next = [...successors(model, node), ...(node.boundary ?? []).map((id) => model.nodes[id]!)];
    if (successors(model, node).length === 0) pending.push(node);
    for (const other of next) before.set(other.id, [...(before.get(other.id) ?? []), node]);
  }
  const ending = new Set<string>();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ending.has(node.id)) continue;
    ending.add(node.id);
    pending.push(...(before.get(node.id) ?? []));
  }
  return ending;
}
