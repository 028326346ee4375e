import { Stuck } from '../errors.ts';
import type { Run } from '../run.ts';
import type { Variables } from '../state.ts';
import type { EventDefinition, Node, Wait } from '../types.ts';
import type { WaitPlan } from '../waits.ts';
import { repeatCondition, subscribeCondition } from './conditional.ts';
import { repeatSubscription, subscribeMessage } from './message.ts';
import { subscribeSignal } from './signal.ts';
import { repeated, subscribeTimer } from './timer.ts';

type Subscribe = (run: Run, node: Node, seen: Variables) => Omit<WaitPlan, 'element' | 'purpose'>;

/** The events that come from outside and therefore wait. The others find their catcher when they are thrown. */
const subscriptions: Partial<Record<EventDefinition['kind'], Subscribe>> = {
  timer: subscribeTimer,
  message: subscribeMessage,
  signal: subscribeSignal,
  conditional: subscribeCondition,
};

export function needsSubscription(node: Node): boolean {
  return node.event !== undefined && subscriptions[node.event.kind] !== undefined;
}

/** Evaluates what an event waits for; nothing is opened yet. */
export function planSubscription(run: Run, node: Node, purpose: Wait['purpose'], seen: Variables): WaitPlan {
  const subscribe = node.event && subscriptions[node.event.kind];
  if (!subscribe) throw new Stuck('bad_model', node.id, `"${node.id}" cannot wait for ${node.event?.kind ?? 'nothing'}.`);
  return { ...subscribe(run, node, seen), element: node.id, purpose };
}

/** What a non-interrupting event waits for after it happened; undefined: it never happens again. */
export function subscribeAgain(run: Run, wait: Wait): WaitPlan | undefined {
  if (wait.kind === 'timer') return repeated(run, wait);
  return wait.kind === 'condition' ? repeatCondition(wait) : repeatSubscription(wait);
}
