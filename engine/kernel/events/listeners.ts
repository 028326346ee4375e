import { boundaryEvents, eventSubProcesses, scopeInside } from '../model-queries.ts';
import { instanceOf, modelOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, KernelState } from '../state.ts';
import type { Node, Program } from '../types.ts';
import { visible } from '../variables.ts';
import { waitsOf } from '../waits.ts';
import type { WaitPlan } from '../waits.ts';
import { needsSubscription, planSubscription } from './subscribe.ts';

/** An event that an instance waits for while it lives. */
export interface Listener { node: Node; purpose: 'catch' | 'boundary' | 'start' }

/** Every event from outside that an instance listens to in this version of its flow: its own, its boundary events, its event sub-processes. */
export function listenersOf(program: Program, state: KernelState, instance: Instance): Listener[] {
  const model = modelOf(program, instance.model);
  const node = instance.role === 'process' || instance.role === 'undo' ? undefined : model.nodes[instance.node];
  const isInner = state.instances[instance.parent]?.role === 'loop';
  const own = node && instance.role === undefined ? ownEvents(program, instance, node) : [];
  const boundary = node && !isInner ? boundaryEvents(model, node) : [];
  const scope = scopeInside(instance, model);
  const starts = scope === undefined || instance.interrupted ? [] : eventSubProcesses(model, scope).map(({ start }) => start);
  return [
    ...own.map((event) => ({ node: event, purpose: 'catch' as const })),
    ...boundary.map((event) => ({ node: event, purpose: 'boundary' as const })),
    ...starts.map((event) => ({ node: event, purpose: 'start' as const })),
  ].filter((listener) => needsSubscription(listener.node));
}

/** Evaluates what an instance listens to; boundary events see the scope around their activity. */
export function planListener(run: Run, instance: Instance, { node, purpose }: Listener): WaitPlan {
  const at = purpose === 'boundary' ? instanceOf(run, instance.parent) : instance;
  const plan = planSubscription(run, node, purpose, visible(run, at.id, instance.local));
  return purpose === 'boundary' ? { ...plan, host: waitsOf(run, instance.id).find((wait) => wait.purpose === undefined || wait.purpose === 'catch')?.id } : plan;
}

function ownEvents(program: Program, instance: Instance, node: Node): Node[] {
  if (node.type === 'catchEvent' || node.type === 'receiveTask') return [node];
  if (node.type !== 'eventBasedGateway') return [];
  const model = modelOf(program, instance.model);
  return node.outgoing.map((flow) => model.nodes[model.flows[flow]?.target ?? '']).filter((event) => event !== undefined);
}
