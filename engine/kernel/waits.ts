import { byAge, instanceOf, nextId, trace, withoutGaps } from './run.ts';
import type { Run } from './run.ts';
import type { Instance } from './state.ts';
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

/** Ends a wait; its id is never used again. */
export function closeWait(run: Run, wait: Wait, how: 'completed' | 'cancelled', outcome?: string): void {
  delete run.state.waits[wait.id];
  run.effects.push({ type: 'close', wait, how, ...(outcome === undefined ? {} : { outcome }) });
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
