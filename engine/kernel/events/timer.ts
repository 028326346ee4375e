import { Stuck } from '../errors.ts';
import { eventOf } from '../model-queries.ts';
import { nodeIn } from '../run.ts';
import type { Run } from '../run.ts';
import type { Variables } from '../state.ts';
import type { Node, TimerSpec, Wait } from '../types.ts';
import { valueOf, wordsOf } from '../variables.ts';
import type { WaitPlan } from '../waits.ts';

type Times = Pick<Wait, 'remaining' | 'every'> & { dueAt: string };

/** `R5/PT1H`, `R/PT1H` (without end) or `R3/2026-01-01T00:00:00Z/P1D` (first tick at that instant). */
const REPEATING = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/;

/** @throws Stuck `timer_invalid` when the value is no timer */
export function planTimer(run: Run, timer: TimerSpec, seen: Variables, element: string): Times {
  const value = valueOf(run, timer.value, seen, element);
  if (typeof value !== 'string') throw new Stuck('timer_invalid', element, `The timer of "${element}" (${timer.value}) gave no text.`);
  const repeating = timer.kind === 'cycle' ? REPEATING.exec(value) : null;
  if (!repeating) {
    return { dueAt: due(run, timer, value, run.context.now, element), ...(timer.kind === 'cycle' && { every: value }) };
  }
  const [, count, first, every] = repeating as unknown as [string, string, string | undefined, string];
  const dueAt = first === undefined
    ? due(run, { ...timer, kind: 'duration' }, every, run.context.now, element)
    : due(run, { ...timer, kind: 'date' }, first, run.context.now, element);
  return { dueAt, every, ...(count !== '' && { remaining: Math.max(1, Number(count)) }) };
}

/** The next tick of a repeating timer, counted from the last due instant; undefined when that was the last one. */
export function repeated(run: Run, wait: Wait): WaitPlan | undefined {
  if (wait.every === undefined || wait.remaining === 1) return undefined;
  const timer = timerOf(run, wait);
  const interval: TimerSpec = wait.every.startsWith('P') ? { ...timer, kind: 'duration' } : timer;
  const dueAt = due(run, interval, wait.every, wait.dueAt ?? run.context.now, wait.element);
  const { kind, element, purpose, host, every, remaining } = wait;
  return { kind, element, purpose, host, every, dueAt, ...(remaining !== undefined && { remaining: remaining - 1 }) };
}

export function subscribeTimer(run: Run, node: Node, seen: Variables): Omit<WaitPlan, 'element' | 'purpose'> {
  return { kind: 'timer', ...planTimer(run, eventOf(node, 'timer').timer, seen, node.id) };
}

function timerOf(run: Run, wait: Wait): TimerSpec {
  const node = nodeIn(run, wait.model, wait.element);
  return wait.purpose === 'clock' && node.ext.clock ? node.ext.clock.timer : eventOf(node, 'timer').timer;
}

function due(run: Run, timer: TimerSpec, value: string, from: string, element: string): string {
  let at: string;
  try {
    at = run.context.due(timer, value, from);
  } catch (error) {
    throw new Stuck('timer_invalid', element, `The timer of "${element}" cannot be read as a ${timer.kind} ("${value}"): ${wordsOf(error)}`);
  }
  if (Number.isNaN(Date.parse(at))) throw new Stuck('timer_invalid', element, `The timer of "${element}" ("${value}") gives no instant.`);
  return at;
}
