import { nodesOf } from '../../../kernel/model-queries.ts';
import type { Model, Node } from '../../../kernel/types.ts';
import { isJoin } from '../plan/plan.ts';
import { linkTarget } from '../plan/reach.ts';

/** Nodes that tokens can get to, `from` included, without going on from those to avoid. */
export function reachFrom(model: Model, from: readonly string[], avoid: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const pending = [...from];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = model.nodes[id];
    if (!node || seen.has(id)) continue;
    seen.add(id);
    if (!avoid.has(id)) pending.push(...targets(model, node), ...(node.boundary ?? []).flatMap((event) => targets(model, model.nodes[event])));
  }
  return seen;
}

/** Nodes at the other end of a node's outgoing flows; a link is one. */
export function targets(model: Model, node: Node | undefined): string[] {
  return node ? [...node.outgoing.map((flow) => model.flows[flow]?.target ?? ''), ...linkTarget(model, node)] : [];
}

/** What a branch reaches before it meets another one at a join. `avoid` is where the branches began. */
export function apart(model: Model, branch: readonly string[], other: readonly string[], avoid: string): Set<string> {
  const stop = new Set([avoid]);
  const theirs = reachFrom(model, other, stop);
  for (const id of reachFrom(model, branch, stop)) {
    const node = model.nodes[id];
    if (node && isJoin(node) && theirs.has(id)) stop.add(id);
  }
  const found = reachFrom(model, branch, stop);
  for (const id of stop) if (id !== avoid) found.delete(id);
  return found;
}

/** Whether a token can stay at a node while others move: the library has one instance of each activity in a scope. */
export function rests(model: Model, id: string): boolean {
  const node = model.nodes[id];
  if (!node) return false;
  if (node.loop) return true;
  switch (node.type) {
    case 'userTask': case 'serviceTask': case 'receiveTask': case 'callActivity': case 'eventBasedGateway': return true;
    case 'sendTask': return node.ext.service !== undefined;
    case 'businessRuleTask': return node.ext.decision === undefined;
    case 'catchEvent': return node.event?.kind !== 'link';
    case 'subProcess': case 'eventSubProcess': return nodesOf(model, id).some((inner) => rests(model, inner.id));
    default: return false;
  }
}
