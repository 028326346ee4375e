import { KernelError, Stuck } from './errors.ts';
import type { Instance, KernelState, Work } from './state.ts';
import type { Context, Effect, Model, Node, Program, TraceEvent } from './types.ts';

/** One command being carried out. `state` is this run's own copy. */
export interface Run {
  readonly program: Program;
  readonly context: Context;
  state: KernelState;
  effects: Effect[];
  queue: Work[];
  /** Nodes visited by this command. */
  visits: number;
  /** Thrown messages that nothing waits for yet; offered once more when the queue is empty. */
  outbox: Extract<Effect, { type: 'throw' }>[];
}

export function nextId(run: Run, letter: 'i' | 'w' | 'x'): string {
  run.state.counter += 1;
  return `${letter}${run.state.counter}`;
}

/** Work for after everything already queued: tokens take turns, so one endless branch cannot starve another. */
export function push(run: Run, ...work: Work[]): void {
  run.queue.push(...work);
}

/** Work that belongs to the present step: done before anything else. */
export function pushFirst(run: Run, ...work: Work[]): void {
  run.queue.unshift(...work);
}

/**
 * The model of that key: the root's, or a called one. A flow that calls itself calls the same version.
 * @throws KernelError `unknown_flow`
 */
export function modelOf(program: Program, key: string): Model {
  const model = program.root.key === key ? program.root : program.called[key];
  if (!model) throw new KernelError('unknown_flow', `The ticket runs the flow "${key}", which was not given. Load every flow the ticket calls.`);
  return model;
}

/** A node by id. A model that names a node it does not have is the compiler's mistake: the token gets stuck. */
export function nodeIn(run: Run, model: string, id: string): Node {
  const node = modelOf(run.program, model).nodes[id];
  if (!node) throw new Stuck('bad_model', id, `"${id}" is not part of the flow "${model}".`);
  return node;
}

export function nodeOf(run: Run, instance: Instance): Node {
  return nodeIn(run, instance.model, instance.node);
}

/** The instance, if it still lives: work for a cancelled one is simply over. */
export function alive(run: Run, id: string): Instance | undefined {
  return run.state.instances[id];
}

/** The instance that must live because something inside it does. */
export function instanceOf(run: Run, id: string): Instance {
  const instance = run.state.instances[id];
  if (!instance) throw new Error(`Instance ${id} is gone while something in it lives.`);
  return instance;
}

export function trace(run: Run, event: TraceEvent, element: string, model: string, instance: string): void {
  run.effects.push({ type: 'trace', event, element, model, instance, at: run.context.now });
}

export function warn(run: Run, element: string, message: string): void {
  run.effects.push({ type: 'warning', element, message });
}

/** Sorts ids by their number: the order in which they were made, whatever order a database gives keys back in. */
export function byAge(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

/** Without keys whose value is undefined: the state must equal its own JSON. */
export function withoutGaps<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
