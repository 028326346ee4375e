import type { Model, Node } from '../types.ts';

/** Per model and gateway: from which nodes each incoming flow can be reached without passing the gateway. Models never change. */
const cache = new WeakMap<Model, Map<string, Map<string, Set<string>>>>();

/**
 * BPMN 13.4.2: a token blocks the join when a path leads it to an empty incoming flow and none leads it to a full one; paths never
 * visit the join itself.
 * @param position node at which the token is
 */
export function canArrive(model: Model, gateway: Node, position: string, empty: string[], full: string[]): boolean {
  const reach = reachOf(model, gateway);
  const reaches = (flow: string): boolean => reach.get(flow)?.has(position) ?? false;
  return empty.some(reaches) && !full.some(reaches);
}

function reachOf(model: Model, gateway: Node): Map<string, Set<string>> {
  let ofModel = cache.get(model);
  if (!ofModel) cache.set(model, ofModel = new Map());
  let ofGateway = ofModel.get(gateway.id);
  if (!ofGateway) {
    ofGateway = new Map(gateway.incoming.map((flow) => [flow, nodesBefore(model, gateway, flow)]));
    ofModel.set(gateway.id, ofGateway);
  }
  return ofGateway;
}

function nodesBefore(model: Model, gateway: Node, flow: string): Set<string> {
  const found = new Set<string>();
  const toVisit = [model.flows[flow]?.source];
  while (toVisit.length > 0) {
    const id = toVisit.pop();
    const node = id === undefined || id === gateway.id || found.has(id) ? undefined : model.nodes[id];
    if (!node) continue;
    found.add(node.id);
    toVisit.push(...node.incoming.map((incoming) => model.flows[incoming]?.source), node.attachedTo, ...linkSources(model, node));
  }
  return found;
}

/** A link is a sequence flow in disguise. */
function linkSources(model: Model, node: Node): string[] {
  const link = node.type === 'catchEvent' && node.event?.kind === 'link' ? node.event.name : undefined;
  if (link === undefined) return [];
  return (model.scopes[node.scope] ?? []).filter((id) => {
    const other = model.nodes[id];
    return other?.event?.kind === 'link' && other.type !== 'catchEvent' && other.event.name === link;
  });
}
