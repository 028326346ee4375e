import type { Model, Node } from '../kernel/types.ts';
import { entries, nodesIn, successors } from './graph.ts';

/** Tokens by sequence flow. */
type Marking = Map<string, number>;

/** Markings looked at before giving up without a verdict. Shipped flows need fewer than 300. */
const MAX_MARKINGS = 20_000;
/** More tokens on one flow behave like this many. */
const MAX_TOKENS = 3;

/**
 * Parallel and inclusive joins of a scope at which tokens can be left waiting for ever: plays every way in which the
 * scope can go, whatever the data. Each step takes one token at a place that only its own node can empty, so the order
 * of the others does not matter and one order is enough.
 */
export function stuckJoins(model: Model, scope: string): string[] {
  if (!nodesIn(model, scope).some(isJoin)) return [];
  const stuck = new Set<string>();
  const seen = new Set<string>();
  const pending = beginnings(model, scope);
  const reaching = new Reaching(model, scope);
  for (let marking = pending.pop(); marking; marking = pending.pop()) {
    const key = [...marking].sort().join(';');
    if (seen.has(key)) continue;
    if (seen.size >= MAX_MARKINGS) break;
    seen.add(key);
    const next = step(model, marking, reaching);
    if (next) pending.push(...next);
    else for (const flow of marking.keys()) stuck.add(model.flows[flow]!.target);
  }
  return [...stuck];
}

function isJoin(node: Node): boolean {
  return (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
}

/** One marking per start event; nodes without incoming flow start all together. */
function beginnings(model: Model, scope: string): Marking[] {
  const starting = entries(model, scope);
  const apart = starting.some((node) => node.type === 'startEvent') || model.nodes[scope]?.type === 'adHocSubProcess';
  if (apart) return starting.flatMap((node) => choices(model, node).map((flows) => put(new Map(), flows ?? [])));
  return starting.reduce<Marking[]>((markings, node) =>
    markings.flatMap((marking) => choices(model, node).map((flows) => put(marking, flows ?? []))), [new Map()]);
}

/** Markings after one step; undefined when tokens are left and none can move. */
function step(model: Model, marking: Marking, reaching: Reaching): Marking[] | undefined {
  if (marking.size === 0) return [];
  const nodes = new Set([...marking.keys()].map((flow) => model.nodes[model.flows[flow]!.target]!));
  for (const node of nodes) {
    if (isJoin(node)) continue;
    const from = node.incoming.find((flow) => marking.has(flow))!;
    return fire(model, marking, node, [from]);
  }
  for (const node of nodes) {
    const marked = node.incoming.filter((flow) => marking.has(flow));
    const ready = node.type === 'parallelGateway' ? marked.length === node.incoming.length : reaching.nothingMoreComes(node, marking);
    if (ready) return fire(model, marking, node, marked);
  }
  return undefined;
}

function fire(model: Model, marking: Marking, node: Node, taken: string[]): Marking[] {
  const rest = new Map(marking);
  for (const flow of taken) {
    const left = rest.get(flow)! - 1;
    if (left > 0) rest.set(flow, left);
    else rest.delete(flow);
  }
  return choices(model, node).map((flows) => (flows ? put(rest, flows) : new Map()));
}

function put(marking: Marking, flows: string[]): Marking {
  const next = new Map(marking);
  for (const flow of flows) next.set(flow, Math.min((next.get(flow) ?? 0) + 1, MAX_TOKENS));
  return next;
}

/** The sets of flows that a node may send tokens to; null ends the whole scope. */
function choices(model: Model, node: Node): (string[] | null)[] {
  if (node.type === 'endEvent' && ['terminate', 'error', 'cancel'].includes(node.event?.kind ?? '')) return [null];
  if (node.event?.kind === 'link' && node.type === 'throwEvent') return successors(model, node).map((target) => target.outgoing);
  if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return node.outgoing.length > 0 ? node.outgoing.map((flow) => [flow]) : [[]];
  const normal = node.type === 'parallelGateway' ? [node.outgoing] : conditional(model, node);
  const boundary = (node.boundary ?? []).map((id) => model.nodes[id]!);
  return [...normal, ...boundary.map((event) => (event.interrupting ? event.outgoing : [...node.outgoing, ...event.outgoing]))];
}

/** Any of the conditional flows, with the unconditional ones; at least one. */
function conditional(model: Model, node: Node): string[][] {
  const optional = node.outgoing.filter((flow) => node.type === 'inclusiveGateway' || model.flows[flow]!.condition !== undefined || flow === node.defaultFlow);
  const always = node.outgoing.filter((flow) => !optional.includes(flow));
  if (optional.length === 0) return [always];
  const sets = optional.length <= 4 ? subsets(optional) : [...optional.map((flow) => [flow]), optional];
  return sets.map((set) => [...always, ...set]).filter((set) => set.length > 0);
}

function subsets(flows: string[]): string[][] {
  return flows.reduce<string[][]>((sets, flow) => [...sets, ...sets.map((set) => [...set, flow])], [[]]).filter((set) => set.length > 0);
}

/** For inclusive joins (BPMN 13.4.3): can a token that is elsewhere still come to an incoming flow that has none? */
class Reaching {
  private readonly model: Model;
  private readonly nodes: Node[];
  private readonly known = new Map<string, Set<string>>();

  constructor(model: Model, scope: string) {
    this.model = model;
    this.nodes = nodesIn(model, scope);
  }

  nothingMoreComes(join: Node, marking: Marking): boolean {
    return join.incoming.filter((flow) => !marking.has(flow)).every((flow) => {
      const sources = this.sourcesOf(flow, join);
      return [...marking.keys()].every((marked) => join.incoming.includes(marked) || !sources.has(marked));
    });
  }

  /** Flows from which a token can get to `flow` without passing the join. */
  private sourcesOf(flow: string, join: Node): Set<string> {
    const found = this.known.get(flow);
    if (found) return found;
    const sources = new Set<string>();
    const pending = [flow];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const node = this.model.nodes[this.model.flows[at]!.source]!;
      for (const before of this.into(node)) {
        if (sources.has(before) || this.model.flows[before]!.target === join.id) continue;
        sources.add(before);
        pending.push(before);
      }
    }
    this.known.set(flow, sources);
    return sources;
  }

  private into(node: Node): string[] {
    const host = node.attachedTo === undefined ? undefined : this.model.nodes[node.attachedTo];
    const { event } = node;
    const throwers = node.type === 'catchEvent' && event?.kind === 'link'
      ? this.nodes.filter((other) => other.type === 'throwEvent' && other.event?.kind === 'link' && other.event.name === event.name) : [];
    return [...node.incoming, ...(host?.incoming ?? []), ...throwers.flatMap((thrower) => thrower.incoming)];
  }
}
