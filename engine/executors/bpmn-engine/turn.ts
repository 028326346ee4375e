import type { Run } from '../../kernel/run.ts';
import type { Instance, Local, Work } from '../../kernel/state.ts';
import type { Library } from './library/library.ts';
import type { Plan } from './plan/plan.ts';
import type { Frame, Memory, Place, Token } from './state.ts';

/** What the library has to be told, or told us; the rest of the work is the kernel's. Plain JSON: what is stuck is kept and done again. */
export type Job =
  /** The library starts. */
  | { do: 'begin' }
  /** The library waits at a step. `scope` is the instance whose frame it is in, `node` the element, where the step is one. */
  | { do: 'arrive'; scope: string; key: string; frame: string; step: string; node?: string; via?: string; token?: Token }
  /** An instance that holds others lets the library in. */
  | { do: 'open'; id: string }
  /** A token leaves an element: as the kernel has it, with the execution that then goes on. */
  | { do: 'leave'; scope: string; node: string; instance: string; local?: Local; key: string };

/** Work that the kernel's parts queue. Of tokens they know nothing here: `enter` and `finish` never come up. */
export type Shared = Extract<Work, { do: 'execute' | 'arm' | 'complete' | 'trigger' | 'fail' }>;

/** One command being carried out. */
export interface Turn {
  readonly run: Run;
  readonly plan: Plan;
  readonly memory: Memory;
  readonly library: Library;
  /** Where the root process starts. */
  readonly chosen: string[];
}

/** Queues jobs beside the kernel's work: one queue keeps one order, and `dropWork` finds the jobs of what is cancelled by their `scope` and `id`. */
export function later({ run }: Turn, ...jobs: Job[]): void {
  run.queue.push(...jobs as unknown as Work[]);
}

/** As `later`, before all that is queued. */
export function next({ run }: Turn, ...jobs: (Job | Work)[]): void {
  run.queue.unshift(...jobs as unknown as Work[]);
}

/** Lets a part of the kernel work and gives back what it queued: what it would do with tokens is the library's. */
export function queuedBy({ run }: Turn, act: () => void): Work[] {
  const queue = run.queue;
  run.queue = [];
  try {
    act();
    return run.queue;
  } finally {
    run.queue = queue;
  }
}

/** Does something of the kernel's that ends with a token leaving; the library's execution goes on with it. What else it queues is done at once. */
export function leaving(turn: Turn, key: string, act: () => void): void {
  const made = queuedBy(turn, act);
  next(turn, ...made.filter((work) => work.do !== 'leave'));
  for (const work of made) if (work.do === 'leave') later(turn, { ...work, key });
}

export function frameOf({ memory }: Turn, key: string): Frame {
  const frame = memory.frames[key];
  if (!frame) throw new Error(`The frame ${key} is gone while something runs in it.`);
  return frame;
}

export function placeOf({ memory }: Turn, instance: Instance): Place {
  return memory.places[instance.id] ??= { frame: '' };
}

/** The flows of a step, by the names given. */
export function exits({ plan, library }: Turn, key: string, names: readonly string[]): string[] {
  const flows = plan.steps.get(library.stepOf(key) ?? '')?.flows ?? {};
  return names.flatMap((name) => flows[name] ?? []);
}

/** Lets an execution go on by the flows named. */
export function release(turn: Turn, key: string, names: readonly string[], token?: Token): void {
  turn.library.release(key, exits(turn, key, names), token);
}

/** What a token carries, as the library keeps it. */
export function carrying(local: Local | undefined): Token | undefined {
  return local && { local };
}

/** A token ends; the last one of a scope says where it was. */
export function ends(turn: Turn, scope: Instance, element: string, local: Local | undefined): void {
  placeOf(turn, scope).last = { element, ...(local && { local }) };
}
