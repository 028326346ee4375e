import { resolveIncident } from './incidents.ts';
import { byAge, instanceOf, nextId, trace, withoutGaps } from './run.ts';
import type { Run } from './run.ts';
import type { Instance, Work } from './state.ts';
import type { Wait } from './types.ts';

/** The part of a wait that its opener decides. */
export type WaitPlan = Omit<Wait, 'id' | 'scope' | 'instance' | 'model' | 'visit' | 'since'>;

/** Opens a wait for an instance and tells the host. */
export function openWait(run: Run, instance: Instance, plan: WaitPlan): Wait {
  const { kind, element, ...more } = plan;
  const wait: Wait = {
    id: nextId(run, 'w'), kind, element, scope: scopeOf(run, instance).id, instance: instance.id, model: instance.model, visit: instance.visit,
    since: run.context.now, ...withoutGaps(more),
  };
  run.state.waits[wait.id] = wait;
  run.effects.push({ type: 'open', wait });
  trace(run, 'wait', wait.element, wait.model, instance.id);
  return wait;
}

/** Ends a wait; its id is never used again. An event that came before and has not been worked yet is over with it. */
export function closeWait(run: Run, wait: Wait, how: 'completed' | 'cancelled', outcome?: string): void {
  end(run, wait, how, outcome);
  redirectTriggers(run, wait.id, undefined);
}

/**
 * The event of a wait has happened; `again`: what is waited for from now on, if anything. The same event may have come before and be
 * stuck in an incident: it happens at the new wait then.
 */
export function renewWait(run: Run, instance: Instance, wait: Wait, again: WaitPlan | undefined): void {
  end(run, wait, 'completed');
  redirectTriggers(run, wait.id, again && openWait(run, instance, again).id);
}

function end(run: Run, wait: Wait, how: 'completed' | 'cancelled', outcome?: string): void {
  delete run.state.waits[wait.id];
  run.effects.push({ type: 'close', wait, how, ...(outcome === undefined ? {} : { outcome }) });
}

function redirectTriggers(run: Run, from: string, to: string | undefined): void {
  const isMeant = (work: Work): boolean => work.do === 'trigger' && work.wait === from;
  const redirected = (works: Work[]): Work[] => works.flatMap((work) => (isMeant(work) ? (to === undefined ? [] : [{ ...work, wait: to } as Work]) : [work]));
  if (run.queue.some(isMeant)) run.queue = redirected(run.queue);
  for (const incident of run.state.incidents) {
    if (!incident.work.some(isMeant)) continue;
    incident.work = redirected(incident.work);
    if (incident.work.length === 0) resolveIncident(run, incident.id);
  }
}

/** All open waits, oldest first. */
export function waitsByAge(run: Run): Wait[] {
  return Object.values(run.state.waits).sort((a, b) => byAge(a.id, b.id));
}

export function waitsOf(run: Run, instance: string): Wait[] {
  return Object.values(run.state.waits).filter((wait) => wait.instance === instance).sort((a, b) => byAge(a.id, b.id));
}

/** The scope that holds an instance; the bodies around looping instances are none. A called process is its own scope. */
export function scopeOf(run: Run, instance: Instance): Instance {
  if (instance.role === 'process') return instance;
  let at = instanceOf(run, instance.parent);
  while (at.role === 'loop') at = instanceOf(run, at.parent);
  return at;
}
