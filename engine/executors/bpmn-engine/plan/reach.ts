import { nodesOf } from '../../../kernel/model-queries.ts';
import type { Model, Node } from '../../../kernel/types.ts';

/** Every node a scope may be started at: a command can name any start event of a flow. */
export function startsIn(model: Model, scope: string, starts: string[]): string[] {
  const events = nodesOf(model, scope).filter(({ type }) => type === 'startEvent').map(({ id }) => id);
  return events.length > 0 ? events : starts;
}

/** What tokens can come to. The library starts whatever nothing leads to, so the rest is left out. */
export function reachable(model: Model, scope: string, first: string[]): Node[] {
  const seen = new Set<string>();
  const pending = [...first];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = model.nodes[id];
    if (!node || seen.has(id)) continue;
    seen.add(id);
    pending.push(...node.outgoing.map((flow) => model.flows[flow]?.target ?? ''), ...node.boundary ?? [], ...linkTarget(model, node));
  }
  return nodesOf(model, scope).filter(({ id }) => seen.has(id));
}

/** Where a throwing link leads to. */
export function linkTarget(model: Model, node: Node): string[] {
  const link = node.event?.kind === 'link' && node.type !== 'catchEvent' ? node.event.name : undefined;
  if (link === undefined) return [];
  const target = nodesOf(model, node.scope).find(({ type, event }) => type === 'catchEvent' && event?.kind === 'link' && event.name === link);
  return target ? [target.id] : [];
}
