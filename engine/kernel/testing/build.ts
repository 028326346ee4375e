import type { Flow, Model, Node, NodeExtension, NodeType, Program } from '../types.ts';

/** A node in short form; sub-processes hold `nodes` and `flows` of their own. */
export interface ShortNode extends Partial<Omit<Node, 'id' | 'type' | 'ext'>> {
  type: NodeType;
  ext?: NodeExtension;
  nodes?: Record<string, NodeType | ShortNode>;
  flows?: string[];
}

export interface ShortFlow {
  nodes: Record<string, NodeType | ShortNode>;
  flows: string[];
}

/**
 * Builds a Model for tests. Flows are chains: `'a > b > c'`; `'gw > b if x = 1'` sets a condition, `'gw > c default'` the default.
 * A flow's id is `source>target` (`#2` and so on for another one between the same nodes).
 */
export function flow(key: string, short: ShortFlow): Model {
  const model: Model = { format: 1, key, label: { zh: key }, hash: key, nodes: {}, flows: {}, scopes: {} };
  addScope(model, key, short);
  for (const node of Object.values(model.nodes)) attach(model, node);
  return model;
}

/** A program of one flow and those it calls. */
export function program(root: Model, ...called: Model[]): Program {
  return { root, called: Object.fromEntries(called.map((model) => [model.key, model])) };
}

function addScope(model: Model, scope: string, { nodes, flows }: ShortFlow): void {
  model.scopes[scope] = Object.keys(nodes);
  for (const [id, given] of Object.entries(nodes)) {
    const { nodes: inner, flows: innerFlows, ...node } = typeof given === 'string' ? { type: given } as ShortNode : given;
    model.nodes[id] = { label: { zh: id }, scope, incoming: [], outgoing: [], ext: {}, ...node, id };
    if (inner) addScope(model, id, { nodes: inner, flows: innerFlows ?? [] });
  }
  for (const line of flows) addChain(model, line);
}

function addChain(model: Model, line: string): void {
  const [, chain = '', mark, condition] = /^(.*?)(?:\s+(if|default)\b\s*(.*))?$/.exec(line) ?? [];
  const ids = chain.split('>').map((id) => id.trim());
  for (let at = 0; at + 1 < ids.length; at += 1) {
    const last = at + 2 === ids.length;
    const [source = '', target = ''] = [ids[at], ids[at + 1]];
    const added: Flow = { id: freeId(model, `${source}>${target}`), source, target, ...(last && mark === 'if' && { condition }) };
    model.flows[added.id] = added;
    known(model, source).outgoing.push(added.id);
    known(model, target).incoming.push(added.id);
    if (last && mark === 'default') known(model, source).defaultFlow = added.id;
  }
}

function freeId(model: Model, id: string): string {
  let free = id;
  for (let n = 2; model.flows[free]; n += 1) free = `${id}#${n}`;
  return free;
}

function known(model: Model, id: string): Node {
  const node = model.nodes[id];
  if (!node) throw new Error(`The test flow has no node "${id}".`);
  return node;
}

function attach(model: Model, node: Node): void {
  if (node.attachedTo === undefined) return;
  const host = known(model, node.attachedTo);
  if (node.event?.kind === 'compensation') return;
  host.boundary = [...host.boundary ?? [], node.id];
}
