import type { Arrival } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { eventOf } from '../model-queries.ts';
import { pushFirst } from '../run.ts';
import type { Run } from '../run.ts';
import type { Variables } from '../state.ts';
import type { Effect, Node, Wait } from '../types.ts';
import { evaluate, mapped, plain, visible } from '../variables.ts';
import { waitsByAge } from '../waits.ts';
import type { WaitPlan } from '../waits.ts';
import { announceThrow, goOn } from './passing.ts';

export type ThrownMessage = Extract<Effect, { type: 'throw' }>;

/** The message a send task or throw event sends: its inputs are the payload. */
export function planMessage(run: Run, node: Node, model: string, seen: Variables): ThrownMessage {
  const { name } = eventOf(node, 'message');
  const key = correlationKey(run, node, seen);
  return {
    type: 'throw', kind: 'message', name, ...(key !== undefined && { key }), data: mapped(run, node.ext.inputs, seen, node.id),
    element: node.id, model, delivered: false,
  };
}

/** Something in this ticket may wait for it; if not yet, it is offered again before it leaves the ticket. */
export function throwMessage(run: Run, message: ThrownMessage): void {
  if (deliverMessage(run, message.name, message.key, message.data)) run.effects.push({ ...message, delivered: true });
  else run.outbox.push(message);
}

/** Gives a message to the oldest wait that fits: a message has one receiver. False: none. */
export function deliverMessage(run: Run, name: string, key: string | undefined, data: Variables | undefined): boolean {
  const receiver = waitsByAge(run).find((wait) => wait.kind === 'message' && wait.name === name && (wait.key === undefined || wait.key === key));
  if (!receiver) return false;
  pushFirst(run, { do: 'trigger', wait: receiver.id, ...(data && { data }) });
  return true;
}

/** Offers once more what was thrown before its receiver was reached. True: something was taken. */
export function flushOutbox(run: Run): boolean {
  for (let message = run.outbox.shift(); message; message = run.outbox.shift()) {
    const delivered = deliverMessage(run, message.name, message.key, message.data);
    run.effects.push({ ...message, delivered });
    if (delivered) return true;
  }
  return false;
}

/** Message throw and end events. */
export function throwMessageEvent(run: Run, arrival: Arrival): void {
  const message = planMessage(run, arrival.node, arrival.scope.model, visible(run, arrival.scope.id, arrival.local));
  const id = announceThrow(run, arrival);
  throwMessage(run, message);
  goOn(run, arrival, id);
}

export function subscribeMessage(run: Run, node: Node, seen: Variables): Omit<WaitPlan, 'element' | 'purpose'> {
  return { kind: 'message', name: eventOf(node, 'message').name, key: correlationKey(run, node, seen) };
}

/** The same subscription once more, for non-interrupting events. */
export function repeatSubscription(wait: Wait): WaitPlan {
  const { kind, element, purpose, host, name, key } = wait;
  return { kind, element, purpose, host, name, key };
}

function correlationKey(run: Run, node: Node, seen: Variables): string | undefined {
  const { key } = eventOf(node, 'message');
  if (key === undefined) return undefined;
  const value = plain(evaluate(run, key, seen, node.id));
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw new Stuck('expression_failed', node.id, `The correlation key of "${node.id}" (${key}) gave neither text nor number.`);
}
