import type { Plan } from '../plan/plan.ts';
import type { Token } from '../state.ts';
import { openDefinition } from './open.ts';
import type { LoopAnswers } from './open.ts';
import type { Activity, Content, Message } from './types.ts';

/** What happens in the library, told at once. `frame` is its execution of the scope around. Nothing may be released from here. */
export interface Hooks extends LoopAnswers {
  /** Anything was entered. @param around the scope's own id and the frame around it */
  entered(key: string, element: string, frame: string, around: { id: string; frame: string }): void;
  /** A step waits for `release`. @param via flow by which it was reached */
  reached(key: string, step: string, frame: string, via: string | undefined, token: Token | undefined): void;
  /** A boundary event stands by. */
  guarded(key: string, element: string, frame: string): void;
  taken(flow: string, frame: string, token: Token | undefined): void;
}

interface Held { activity: Activity; content: Content }

/** One ticket in the library. All calls are synchronous; each lets the library run until it waits for us everywhere. */
export interface Library {
  readonly running: boolean;
  begin(): void;
  /** Id of the step that an execution waits at; undefined when it does not. */
  stepOf(key: string): string | undefined;
  /** Lets a step go on by the flows named; by none, its token ends. */
  release(key: string, flows: readonly string[], token?: Token): void;
  /** A boundary event happens. @param again it goes on standing by */
  fire(key: string, how: { interrupting: boolean; again: boolean; token: Token }): void;
  /** Ends the scope around a step, and the step. */
  terminate(key: string): void;
  save(): unknown;
}

/** @param saved what `save` gave; undefined for a new ticket */
export function openLibrary(plan: Plan, saved: unknown, hooks: Hooks): Library {
  const held = new Map<string, Held>();
  /** Frames of what was entered since this was opened. */
  const frames = new Map<string, string>();

  const hold = (activity: Activity, { content }: Message): void => {
    const { isRecovered: _, ...kept } = content;
    held.set(content.executionId, { activity, content: kept as Content });
  };
  const definition = openDefinition(plan, saved, {
    reached(activity, message) {
      hold(activity, message);
      const { executionId, id, inbound, message: token } = message.content;
      if (!message.fields.redelivered) hooks.reached(executionId, id, frames.get(executionId) ?? '', inbound?.[0]?.id, token);
    },
    guarded(activity, message) {
      hold(activity, message);
      const { executionId, id } = message.content;
      if (!message.fields.redelivered) hooks.guarded(executionId, id, frames.get(executionId) ?? '');
    },
  }, hooks);
  definition.broker.subscribeTmp('event', 'activity.enter', (_, { content: { executionId, id, parent } }) => {
    const frame = parent?.executionId ?? '';
    frames.set(executionId, frame);
    hooks.entered(executionId, id, frame, { id: parent?.id ?? '', frame: parent?.path?.[0]?.executionId ?? '' });
  }, { noAck: true, consumerTag: 'entered' });
  definition.broker.subscribeTmp('event', 'flow.take', (_, { content }) => {
    hooks.taken(content.id, content.parent?.executionId ?? '', content.message);
  }, { noAck: true, consumerTag: 'taken' });
  if (saved !== undefined) definition.resume();

  const take = (key: string): Held => {
    const found = held.get(key);
    if (!found) throw new Error(`The library does not hold ${key}.`);
    held.delete(key);
    return found;
  };

  const release: Library['release'] = (key, flows, token) => {
    const { activity, content } = take(key);
    const message = token && { message: token };
    const outbound = activity.outbound.map(({ id }) => ({ id, action: flows.includes(id) ? 'take' : 'discard', ...message }));
    activity.broker.publish('execution', 'execute.completed', { ...content, ...message, ...(outbound.length > 0 && { outbound }) });
  };

  return {
    get running() { return definition.isRunning; },
    begin: () => definition.run(),
    stepOf: (key) => held.get(key)?.activity.id,
    release,
    fire(key, { interrupting, again, token }) {
      const { activity: { broker }, content } = take(key);
      if (again) broker.publish('execution', 'execute.repeat', { ...content, repeat: 1 });
      broker.publish('execution', 'execute.bound.completed', { ...content, message: token, cancelActivity: interrupting });
    },
    terminate(key) {
      const { activity, content } = held.get(key) ?? take(key);
      activity.broker.publish('event', 'process.terminate', { ...content, state: 'terminate' }, { type: 'terminate' });
      release(key, []);
    },
    // bpmn-engine would save the source of the flow with every ticket
    save: () => definition.getState(),
  };
}
