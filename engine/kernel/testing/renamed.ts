import type { ElementMapping, Model, Node } from '../types.ts';

/** The same flow with every element and sequence flow under another id. */
export function renamed(model: Model, name: (id: string) => string): Model {
  const scopeName = (id: string): string => (id === model.key ? id : name(id));
  const node = (given: Node): Node => ({
    ...given, id: name(given.id), scope: scopeName(given.scope), incoming: given.incoming.map(name), outgoing: given.outgoing.map(name),
    ...(given.defaultFlow !== undefined && { defaultFlow: name(given.defaultFlow) }), ...(given.attachedTo !== undefined && { attachedTo: name(given.attachedTo) }),
    ...(given.boundary && { boundary: given.boundary.map(name) }), ...(given.compensation !== undefined && { compensation: name(given.compensation) }),
  });
  return {
    ...model,
    nodes: Object.fromEntries(Object.values(model.nodes).map((given) => [name(given.id), node(given)])),
    flows: Object.fromEntries(Object.values(model.flows).map((given) => [name(given.id), { ...given, id: name(given.id), source: name(given.source), target: name(given.target) }])),
    scopes: Object.fromEntries(Object.entries(model.scopes).map(([scope, ids]) => [scopeName(scope), ids.map(name)])),
  };
}

/** The mapping that goes with it. */
export function renaming(model: Model, name: (id: string) => string): ElementMapping {
  return Object.fromEntries([...Object.keys(model.nodes), ...Object.keys(model.flows)].map((id) => [id, name(id)]));
}
