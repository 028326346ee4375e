import type { Model, Node } from '../kernel/types.ts';

export function nodesOf(model: Model): Node[] {
  return Object.values(model.nodes);
}

export function nodesIn(model: Model, scope: string): Node[] {
  return (model.scopes[scope] ?? []).map((id) => model.nodes[id]!);
}

/** Nodes at the far end of a node's outgoing flows; a throwing link leads to its target. */
export function successors(model: Model, node: Node): Node[] {
  if (node.event?.kind === 'link' && node.type === 'throwEvent') {
    const { name } = node.event;
    return nodesIn(model, node.scope).filter((other) => other.type === 'catchEvent' && other.event?.kind === 'link' && other.event.name === name);
  }
  return node.outgoing.map((flow) => model.nodes[model.flows[flow]!.target]!);
}

/** Where work in a scope can begin: start events, else nodes without incoming flow (BPMN 13.1); all of an ad-hoc sub-process. */
export function entries(model: Model, scope: string): Node[] {
  const inside = nodesIn(model, scope);
  const free = inside.filter((node) => node.incoming.length === 0 && !['boundaryEvent', 'eventSubProcess'].includes(node.type)
    && !node.forCompensation && !(node.type === 'catchEvent' && node.event?.kind === 'link'));
  if (model.nodes[scope]?.type === 'adHocSubProcess') return free;
  const starts = inside.filter((node) => node.type === 'startEvent');
  return starts.length > 0 ? starts : free;
}

/** Ids of everything that can be reached from where the flow, its event sub-processes and its handlers begin. */
export function reachable(model: Model): Set<string> {
  const seen = new Set<string>();
  const pending = entries(model, model.key);
  pending.push(...nodesIn(model, model.key).filter((node) => node.type === 'eventSubProcess'));
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    pending.push(...successors(model, node), ...(node.boundary ?? []).map((id) => model.nodes[id]!));
    if (node.compensation) {
      pending.push(model.nodes[node.compensation]!, ...nodesOf(model).filter((other) => other.attachedTo === node.id));
    }
    if (model.scopes[node.id]) {
      pending.push(...entries(model, node.id), ...nodesIn(model, node.id).filter((inner) => inner.type === 'eventSubProcess'));
    }
  }
  return seen;
}
