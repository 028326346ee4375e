import { alive } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Variables } from '../state.ts';
import type { Node } from '../types.ts';
import { evaluate, holds, instanceCounts, plain } from '../variables.ts';
import { goesOn } from './start.ts';

/** What one finished instance means for its loop. */
export interface Verdict {
  /** What the instance gives to the output collection. */
  item?: unknown;
  /** The loop is over now: condition false, or completion condition true. */
  over: boolean;
}

/**
 * Judges a finished instance before anything changes. `seen` holds its variables, result and outputs; the counters already count it
 * as completed. Undefined: the instance is not part of a loop.
 */
export function judge(run: Run, instance: Instance, node: Node, seen: Variables): Verdict | undefined {
  const body = alive(run, instance.parent);
  const { loop } = node;
  if (body?.role !== 'loop' || !body.looping || !loop) return undefined;
  const { started, done, total } = body.looping;
  const counted = { ...seen, ...instanceCounts(total ?? null, started, done + 1) };
  if (loop.kind === 'standard') return { over: !goesOn(run, loop, done + 1, seen, node.id) };
  return {
    over: loop.completion !== undefined && holds(run, loop.completion, counted, node.id),
    ...(loop.outputItem !== undefined && { item: plain(evaluate(run, loop.outputItem, seen, node.id)) }),
  };
}

/** Counts a finished instance and keeps what it gave at its position. */
export function count(body: Instance, instance: Instance, verdict: Verdict): void {
  const looping = body.looping;
  if (!looping) return;
  looping.done += 1;
  if (!looping.out || !('item' in verdict)) return;
  const position = Number(instance.vars?.['loopCounter']) - 1;
  looping.out = looping.out.map((given, at) => (at === position ? verdict.item : given));
}
