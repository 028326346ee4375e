import { canArrive } from '../gateways/inclusive-reach.ts';
import { nodesOf } from '../model-queries.ts';
import { childrenOf } from '../instances.ts';
import { byAge, modelOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';
import type { Model, Node } from '../types.ts';
import { isJoin } from './targets.ts';

/** Tokens by place: a sequence flow for one on its way, `@node` for one at a node, `>node` for one that is about to leave it. */
type Marking = Map<string, number>;

/** Ways looked at before giving up without a verdict. Shipped flows need fewer than 300. */
const MOST_MARKINGS = 5_000;
/** So many tokens more than there are now are counted in one place; a flow that makes more without end behaves like this. */
const MORE_TOKENS = 3;

/** A join that tokens may wait at for ever, with the scope instance it happens in. */
export interface StarvedJoin { scope: string; model: string; join: string }

/**
 * Joins of a ticket at which tokens can be left waiting for others that never come, from where its tokens are now, whatever is decided
 * from here on. Work in the queue counts as done.
 */
export function starvedJoins(run: Run): StarvedJoin[] {
  return Object.values(run.state.instances).filter(({ tokens, role }) => tokens !== undefined && role !== 'undo').sort((a, b) => byAge(a.id, b.id)).flatMap((scope) => {
    const model = modelOf(run.program, scope.model);
    const nodes = nodesOf(model, scope.node);
    return nodes.some(isJoin) ? starvedIn(model, placesIn(run, model, scope)).map((join) => ({ scope: scope.id, model: scope.model, join })) : [];
  });
}

/** Where the tokens of a scope are: in its instances, at joins, in incidents and in the queue. */
function placesIn(run: Run, model: Model, scope: Instance): Marking {
  const marking: Marking = new Map();
  for (const { node } of childrenOf(run, scope.id)) if (model.nodes[node]) add(marking, [`@${node}`]);
  const held = Object.values(scope.joins ?? {}).flatMap((flows) => Object.entries(flows)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [flow, tokens] of held) add(marking, tokens.map(() => flow));
  for (const work of [...run.state.incidents.flatMap((incident) => incident.work), ...run.queue]) {
    const node = 'scope' in work && work.scope === scope.id ? model.nodes[work.node] : undefined;
    if (!node || !('scope' in work)) continue;
    add(marking, [work.do !== 'enter' ? `>${node.id}` : isJoin(node) && work.flow !== undefined ? work.flow : `@${node.id}`]);
  }
  return marking;
}

function starvedIn(model: Model, marked: Marking): string[] {
  const most = [...marked.values()].reduce((sum, count) => sum + count, MORE_TOKENS);
  const starved = new Set<string>();
  const pending = [marked];
  const seen = new Set<string>();
  for (let marking = pending.pop(); marking && seen.size < MOST_MARKINGS; marking = pending.pop()) {
    const key = [...marking].sort().join(';');
    if (seen.has(key)) continue;
    seen.add(key);
    const next = step(model, marking, most);
    if (next) pending.push(...next);
    else for (const place of marking.keys()) starved.add(targetOf(model, place).id);
  }
  return [...starved].sort();
}

/** One token takes a step; which one does not matter, as only its own node can take it from its place. Undefined: tokens are left and none can. */
function step(model: Model, marking: Marking, most: number): Marking[] | undefined {
  if (marking.size === 0) return [];
  const places = [...marking.keys()];
  const free = places.find((place) => place.startsWith('>') || !isJoin(targetOf(model, place)));
  if (free !== undefined) return fire(model, marking, targetOf(model, free), [free], most);
  const joins = [...new Set(places.map((place) => targetOf(model, place)))];
  const ready = joins.find((join) => isReady(model, marking, join));
  return ready && fire(model, marking, ready, ready.incoming.filter((flow) => marking.has(flow)), most);
}

function isReady(model: Model, marking: Marking, join: Node): boolean {
  const full = join.incoming.filter((flow) => marking.has(flow));
  const empty = join.incoming.filter((flow) => !marking.has(flow));
  if (join.type === 'parallelGateway') return empty.length === 0;
  return full.length > 0 && [...marking.keys()].map((place) => targetOf(model, place).id).every((at) => at === join.id || !canArrive(model, join, at, empty, full));
}

function fire(model: Model, marking: Marking, node: Node, taken: string[], most: number): Marking[] {
  const rest = new Map(marking);
  for (const place of taken) {
    const left = (rest.get(place) ?? 0) - 1;
    if (left > 0) rest.set(place, left);
    else rest.delete(place);
  }
  return ways(model, node).map((flows) => (flows ? add(new Map(rest), flows, most) : new Map()));
}

function add(marking: Marking, places: string[], most = Number.POSITIVE_INFINITY): Marking {
  for (const place of places) marking.set(place, Math.min((marking.get(place) ?? 0) + 1, most));
  return marking;
}

function targetOf(model: Model, place: string): Node {
  return model.nodes[/^[@>]/.test(place) ? place.slice(1) : model.flows[place]?.target ?? ''] as Node;
}

/** The sets of places that a node may send tokens to; null ends its whole scope. */
function ways(model: Model, node: Node): (string[] | null)[] {
  const { event, outgoing, type } = node;
  if (type === 'endEvent' && ['terminate', 'error', 'cancel'].includes(event?.kind ?? '')) return [null];
  if (event?.kind === 'link' && type !== 'catchEvent') {
    return nodesOf(model, node.scope).filter((other) => other.type === 'catchEvent' && other.event?.kind === 'link' && other.event.name === event.name).map(({ id }) => [`@${id}`]);
  }
  if (type === 'exclusiveGateway' || type === 'eventBasedGateway') return outgoing.length > 0 ? outgoing.map((flow) => [flow]) : [[]];
  const normal = type === 'parallelGateway' ? [outgoing] : conditional(model, node);
  const boundary = (node.boundary ?? []).map((id) => model.nodes[id]).filter((event) => event !== undefined);
  return [...normal, ...boundary.map((other) => (other.interrupting === false ? [...outgoing, ...other.outgoing] : other.outgoing))];
}

/** Any of the conditional flows, with the unconditional ones; at least one. */
function conditional(model: Model, { type, outgoing, defaultFlow }: Node): string[][] {
  const optional = outgoing.filter((flow) => type === 'inclusiveGateway' || model.flows[flow]?.condition !== undefined || flow === defaultFlow);
  const always = outgoing.filter((flow) => !optional.includes(flow));
  if (optional.length === 0) return [always];
  const sets = optional.length <= 4 ? subsets(optional) : [...optional.map((flow) => [flow]), optional];
  return [...sets.map((set) => [...always, ...set]), ...(always.length > 0 ? [always] : [])];
}

function subsets(flows: string[]): string[][] {
  return flows.reduce<string[][]>((sets, flow) => [...sets, ...sets.map((set) => [...set, flow])], [[]]).filter((set) => set.length > 0);
}
