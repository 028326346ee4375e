import { listenersOf, planListener } from '../events/listeners.ts';
import type { Listener } from '../events/listeners.ts';
import { withoutGaps } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, KernelState } from '../state.ts';
import type { MigrationOptions, Wait } from '../types.ts';
import { closeWait, openWait } from '../waits.ts';
import type { Correspondence } from './correspondence.ts';
import { equal } from './equal.ts';

/**
 * Lets an instance listen to what the other version says: its own event, its boundary events, its event sub-processes. What listens in both
 * goes on; what is new begins now, what is gone ends. An event that has happened already and happens only once stays quiet.
 * @param before the ticket as it was in the old version
 * @throws Stuck when an event of the other version cannot be evaluated
 */
export function listen(run: Run, versions: Correspondence, before: KernelState, instance: Instance, options: MigrationOptions): void {
  const stuck = stuckAt(run, instance);
  const was = before.instances[instance.id];
  if (!was || stuck === 'arm' || (stuck === 'execute' && !instance.armed)) return;
  const old = listenersOf(versions.from, before, was);
  const now = listenersOf(versions.to, run.state, instance).filter(({ purpose }) => purpose !== 'catch' || stuck === undefined);
  for (const listener of old) {
    const wait = Object.values(run.state.waits).find(({ instance: of, element, purpose }) => of === was.id && element === listener.node.id && purpose === listener.purpose);
    const next = now.find((candidate) => isSame(versions, was.model, listener, candidate));
    if (wait && next) run.state.waits[wait.id] = goingOn(run, instance, wait, listener, next, options);
    else if (wait) closeWait(run, wait, 'cancelled');
  }
  for (const listener of now.filter((candidate) => !old.some((earlier) => isSame(versions, was.model, earlier, candidate)))) {
    openWait(run, instance, planListener(run, instance, listener));
    if (listener.purpose !== 'catch') instance.armed = true;
  }
}

/** What waits for a retry to begin is subscribed by that. */
function stuckAt(run: Run, { id }: Instance): 'arm' | 'execute' | undefined {
  const works = run.state.incidents.flatMap(({ work }) => work);
  return (['arm', 'execute'] as const).find((kind) => works.some((work) => work.do === kind && work.id === id));
}

function isSame(versions: Correspondence, model: string, old: Listener, now: Listener): boolean {
  return old.purpose === now.purpose && old.node.event?.kind === now.node.event?.kind && versions.of(model, old.node.id).node?.id === now.node.id;
}

/** The same wait in the other version: a timer keeps its time or starts again, a changed message or signal is listened to instead of the old one. */
function goingOn(run: Run, instance: Instance, wait: Wait, old: Listener, now: Listener, { clocks }: MigrationOptions): Wait {
  const renamed = { ...wait, element: now.node.id };
  const isTimer = wait.kind === 'timer';
  if (isTimer ? clocks === 'keep' : wait.kind === 'condition' || equal(old.node.event, now.node.event)) return renamed;
  const { dueAt, every, remaining, name, key } = planListener(run, instance, now);
  return withoutGaps({ ...renamed, dueAt, every, remaining, name, key, ...(isTimer && { since: run.context.now }) });
}
