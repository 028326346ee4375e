import { Stuck } from './errors.ts';
import type { Instance } from './state.ts';
import type { EventDefinition, Model, Node } from './types.ts';

/** The nodes of a scope, in the model's order. */
export function nodesOf(model: Model, scope: string): Node[] {
  return (model.scopes[scope] ?? []).map((id) => model.nodes[id]).filter((node) => node !== undefined);
}

/**
 * Where a scope starts without being told: its none start events, or, when it has no start event at all, every node that no flow
 * leads to (BPMN 13.3.4, implicit start).
 */
export function startNodes(model: Model, scope: string): Node[] {
  const nodes = nodesOf(model, scope);
  const starts = nodes.filter((node) => node.type === 'startEvent');
  return starts.length > 0 ? starts.filter((node) => !node.event) : nodes.filter(startsByItself);
}

function startsByItself(node: Node): boolean {
  return node.incoming.length === 0 && node.type !== 'boundaryEvent' && node.type !== 'eventSubProcess' && !node.forCompensation
    && node.event?.kind !== 'link';
}

/** The event sub-processes of a scope with their start events. */
export function eventSubProcesses(model: Model, scope: string): { subProcess: Node; start: Node }[] {
  return nodesOf(model, scope).filter((node) => node.type === 'eventSubProcess').map((subProcess) => {
    const start = nodesOf(model, subProcess.id).find((node) => node.type === 'startEvent');
    if (!start) throw new Stuck('bad_model', subProcess.id, `The event sub-process "${subProcess.id}" has no start event.`);
    return { subProcess, start };
  });
}

/** The events attached to an activity. */
export function boundaryEvents(model: Model, node: Node): Node[] {
  return (node.boundary ?? []).map((id) => model.nodes[id]).filter((boundary) => boundary !== undefined);
}

/** Whether a boundary or start event ends what it listens to. Errors always do: nothing goes on after one (BPMN table 10.87). */
export function interrupts(node: Node): boolean {
  return node.interrupting !== false || node.event?.kind === 'error';
}

/** A node's event of one kind. */
export function eventOf<K extends EventDefinition['kind']>(node: Node, kind: K): Extract<EventDefinition, { kind: K }> {
  if (node.event?.kind !== kind) throw new Stuck('bad_model', node.id, `"${node.id}" needs a ${kind} event definition.`);
  return node.event as Extract<EventDefinition, { kind: K }>;
}

/** The model's scope whose nodes run inside this instance; undefined for what holds none. */
export function scopeInside(instance: Instance, model: Model): string | undefined {
  if (instance.role === 'loop' || instance.role === 'undo') return undefined;
  return model.scopes[instance.node] ? instance.node : undefined;
}
