import { openClock, planClock } from '../activities/clock.ts';
import { Stuck } from '../errors.ts';
import { nodeIn, nodeOf, warn, withoutGaps } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, KernelState } from '../state.ts';
import type { Clock, MigrationOptions, Node, Wait } from '../types.ts';
import { mapped, visible } from '../variables.ts';
import { closeWait, waitsOf } from '../waits.ts';
import { modelIn } from './correspondence.ts';
import type { Correspondence } from './correspondence.ts';
import { equal } from './equal.ts';

/**
 * Carries over what a step waits for: people, a service, a clock. A person's form begins with what the other version gives it; a job keeps
 * what it was given, as it may be at work.
 * @throws Stuck when a clock of the other version cannot be evaluated
 */
export function carryStep(run: Run, versions: Correspondence, before: KernelState, instance: Instance, options: MigrationOptions): void {
  const was = before.instances[instance.id];
  if (!was || instance.role !== undefined) return;
  const old = modelIn(versions.from, was.model)?.nodes[was.node];
  const own = waitsOf(run, instance.id).find(({ purpose, element }) => purpose === undefined || (purpose === 'catch' && element === instance.node));
  const node = nodeOf(run, instance);
  if (own && own.purpose === undefined) run.state.waits[own.id] = { ...own, element: node.id, ...inputNow(run, instance, own, old, node) };
  carryClock(run, instance, own, old?.ext.clock, node, options);
}

function inputNow(run: Run, instance: Instance, own: Wait, old: Node | undefined, node: Node): Pick<Wait, 'input'> {
  if (own.kind !== 'user' || equal(old?.ext.inputs, node.ext.inputs)) return {};
  try {
    return { input: mapped(run, node.ext.inputs, visible(run, instance.id, instance.local), node.id) };
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    warn(run, node.id, `The form of "${node.id}" begins with what the earlier version gave it: ${error.message}`);
    return {};
  }
}

function carryClock(run: Run, instance: Instance, own: Wait | undefined, old: Clock | undefined, node: Node, { clocks }: MigrationOptions): void {
  const running = waitsOf(run, instance.id).find(({ purpose }) => purpose === 'clock');
  const clock = node.ext.clock;
  if (running && !clock) return closeWait(run, running, 'cancelled');
  const plan = (): ReturnType<typeof planClock> => planClock(run, nodeIn(run, instance.model, node.id), visible(run, instance.id, instance.local));
  if (running) {
    const { dueAt, warnAt, laterWarnings, every, remaining } = (clocks === 'restart' ? plan() : undefined) ?? running;
    const anew = clocks === 'restart' && { since: run.context.now, warnedAt: undefined, extended: undefined };
    run.state.waits[running.id] = withoutGaps({ ...running, element: node.id, dueAt, warnAt, laterWarnings, every, remaining, ...anew });
  } else if (clock && own && isDue(old, clock)) openClock(run, instance, own, plan());
}

/** Without a running clock: the step had none, or only a reminder that is over while silence now decides. */
function isDue(old: Clock | undefined, clock: Clock): boolean {
  return old === undefined || (old.outcome === undefined && clock.outcome !== undefined);
}
