import type { Model, Node } from '../kernel/types.ts';
import { entries, successors } from './graph.ts';
import { handledOutcomes } from './outcomes.ts';

/**
 * The way a ticket usually goes, in order: at each choice the primary outcome, else the default path, else the first; all
 * branches of a parallel split; into sub-processes and out of them. What the ticket page shows as still to come.
 * @param from id of the node to go on from (not listed itself); left out: the start
 */
export function mainPath(model: Model, from?: string): Node[] {
  const path: Node[] = [];
  const seen = new Set<string>(from === undefined ? [] : [from]);
  const start = from === undefined ? undefined : model.nodes[from];
  const pending: Node[] = start ? [...following(model, start), ...after(model, start)] : entries(model, model.key).slice(0, 1);
  // A join waits until the other branches have been walked.
  const joins: Node[] = [];
  for (let node = pending.shift() ?? joins.shift(); node; node = pending.shift() ?? joins.shift()) {
    if (seen.has(node.id)) continue;
    if (isJoin(node) && pending.length > 0) { joins.push(node); continue; }
    seen.add(node.id);
    path.push(node);
    pending.unshift(...following(model, node));
  }
  return path;
}

function isJoin(node: Node): boolean {
  return (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
}

function following(model: Model, node: Node): Node[] {
  if (model.scopes[node.id]) return [...entries(model, node.id).slice(0, 1), ...onward(model, node)];
  return onward(model, node);
}

/** What the scopes around a node go on with once they are done, innermost first. */
function after(model: Model, node: Node): Node[] {
  const around = model.nodes[node.scope];
  return around ? [...onward(model, around), ...after(model, around)] : [];
}

function onward(model: Model, node: Node): Node[] {
  if (node.type === 'parallelGateway' || node.outgoing.length < 2) return successors(model, node);
  const chosen = usualFlow(model, node);
  return chosen === undefined ? [] : [model.nodes[model.flows[chosen]!.target]!];
}

function usualFlow(model: Model, node: Node): string | undefined {
  const outcome = usualOutcome(model, node);
  const byOutcome = outcome === undefined ? undefined
    : node.outgoing.find((id) => { const { condition } = model.flows[id]!; return condition !== undefined && handledOutcomes([condition]).has(outcome); });
  return byOutcome ?? node.defaultFlow ?? node.outgoing[0];
}

/** Of the step whose outcome a choice reads: the primary one, else the first. */
function usualOutcome(model: Model, node: Node): string | undefined {
  const deciding = node.type === 'userTask' ? [node] : node.incoming.map((flow) => model.nodes[model.flows[flow]!.source]!);
  const outcomes = deciding.flatMap(({ ext }) => ext.outcomes ?? []);
  return (outcomes.find(({ tone }) => tone === 'primary') ?? outcomes[0])?.code;
}
