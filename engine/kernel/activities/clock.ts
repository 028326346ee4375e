import { Stuck } from '../errors.ts';
import { planTimer, repeated } from '../events/timer.ts';
import { nodeIn, push, warn } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Variables } from '../state.ts';
import type { Clock, Node, Wait } from '../types.ts';
import { closeWait, openWait, renewWait } from '../waits.ts';
import { warningsBefore, type Warnings } from '../warnings.ts';
import type { WaitPlan } from '../waits.ts';

/** A step's deadline, evaluated before the step opens. Undefined: the step has none. */
export function planClock(run: Run, node: Node, seen: Variables): WaitPlan | undefined {
  const clock = node.ext.clock;
  if (!clock) return undefined;
  const times = planTimer(run, clock.timer, seen, node.id);
  return { kind: 'timer', element: node.id, purpose: 'clock', ...times, ...warningsOf(run, clock, node, times.dueAt) };
}

/** A warning that cannot be computed does not stop the step: people only miss the reminder. */
function warningsOf(run: Run, clock: Clock, node: Node, dueAt: string): Warnings {
  try {
    return warningsBefore(clock, dueAt, run.context);
  } catch {
    warn(run, node.id, `The warning "${clock.warn}" before the deadline of "${node.id}" is not a duration.`);
    return {};
  }
}

export function openClock(run: Run, instance: Instance, host: Wait, plan: WaitPlan | undefined): void {
  if (plan) openWait(run, instance, { ...plan, host: host.id });
}

/** The deadline passed: silence completes the step with the clock's outcome, or it was only a reminder. */
export function clockFired(run: Run, instance: Instance, wait: Wait): void {
  const node = nodeIn(run, wait.model, wait.element);
  const outcome = node.ext.clock?.outcome;
  if (outcome === undefined) {
    const again = repeated(run, wait);
    renewWait(run, instance, wait, again && { ...again, ...(node.ext.clock && again.dueAt ? warningsOf(run, node.ext.clock, node, again.dueAt) : {}) });
    return;
  }
  const host = run.state.waits[wait.host ?? ''];
  if (!host) throw new Stuck('bad_model', wait.element, `The clock of "${wait.element}" has lost its step.`);
  closeWait(run, wait, 'completed');
  closeWait(run, host, 'completed', outcome);
  push(run, { do: 'complete', id: instance.id, result: { outcome, data: {} } });
}
