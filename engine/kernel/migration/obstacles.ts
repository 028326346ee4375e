import { modelOf } from '../run.ts';
import type { Instance, KernelState, Undo } from '../state.ts';
import type { Model, Node, Program, State } from '../types.ts';
import { upgrade } from '../upgrade.ts';

/** Why a ticket cannot go over to another version. Closed list. */
export interface Obstacle {
  element: string;
  model: string;
  /**
   * `gone`: the other version does not have it. `other_kind`: it is another type of node, loops otherwise or calls another flow.
   * `other_scope`: it stands in another part of the flow. `other_flow`: a token waits on a sequence flow that no longer leads there.
   */
  code: 'gone' | 'other_kind' | 'other_scope' | 'other_flow';
}

/**
 * Everything in a ticket that would have no place in another version of its flow: tokens, steps, joins, what can be undone.
 * Empty: it can migrate.
 */
export function obstacles(from: Program, to: Program, state: State): Obstacle[] {
  const current = upgrade(state) as KernelState;
  const found = Object.values(current.instances).flatMap((instance) => ofInstance(from, to, current, instance));
  const stuck = current.incidents.flatMap(({ work, model }) => work.flatMap((item) => ('node' in item ? ofNode(from, to, model, item.node) : [])));
  const known = new Map([...found, ...stuck].map((obstacle) => [`${obstacle.model}/${obstacle.element}/${obstacle.code}`, obstacle]));
  return [...known.values()];
}

function ofInstance(from: Program, to: Program, state: KernelState, instance: Instance): Obstacle[] {
  const isProcess = instance.role === 'process' || (instance.role === 'undo' && instance.node === instance.model);
  const here = isProcess ? [] : ofNode(from, to, instance.model, instance.node);
  if (here.length > 0 || !has(to, instance.model)) return here.length > 0 ? here : [{ element: instance.node, model: instance.model, code: 'gone' }];
  const model = modelOf(to, instance.model);
  return [...inJoins(model, instance), ...(instance.undo ?? []).flatMap((undo) => inUndo(from, to, undo)),
    ...(instance.undoing ?? []).flatMap(({ undo }) => inUndo(from, to, undo)), ...inScope(state, model, instance)];
}

function ofNode(from: Program, to: Program, key: string, element: string): Obstacle[] {
  const [before, after] = [from, to].map((program) => (has(program, key) ? modelOf(program, key).nodes[element] : undefined));
  if (!after) return [{ element, model: key, code: 'gone' }];
  return before && sameKind(before, after) ? [] : [{ element, model: key, code: 'other_kind' }];
}

function sameKind(before: Node, after: Node): boolean {
  return before.type === after.type && before.loop?.kind === after.loop?.kind && before.called === after.called
    && before.compensation === after.compensation && (before.event === undefined) === (after.event === undefined);
}

/** A node must still stand in the scope in which its instance lives. */
function inScope(state: KernelState, model: Model, instance: Instance): Obstacle[] {
  let around = state.instances[instance.parent];
  while (around?.role === 'loop') around = state.instances[around.parent];
  const scope = model.nodes[instance.node]?.scope;
  if (!around || instance.role === 'process' || instance.role === 'undo' || scope === around.node) return [];
  return [{ element: instance.node, model: instance.model, code: 'other_scope' }];
}

function inJoins(model: Model, { joins, model: key }: Instance): Obstacle[] {
  return Object.entries(joins ?? {}).flatMap(([element, flows]): Obstacle[] => {
    const gateway = model.nodes[element];
    if (!gateway) return [{ element, model: key, code: 'gone' }];
    if (gateway.type !== 'parallelGateway' && gateway.type !== 'inclusiveGateway') return [{ element, model: key, code: 'other_kind' }];
    return Object.keys(flows).every((flow) => gateway.incoming.includes(flow)) ? [] : [{ element, model: key, code: 'other_flow' }];
  });
}

function inUndo(from: Program, to: Program, undo: Undo): Obstacle[] {
  return [...ofNode(from, to, undo.model, undo.node), ...(undo.inner ?? []).flatMap((inner) => inUndo(from, to, inner))];
}

function has({ root, called }: Program, key: string): boolean {
  return root.key === key || called[key] !== undefined;
}
