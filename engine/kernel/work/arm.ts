import { needsSubscription, planSubscription } from '../events/subscribe.ts';
import { boundaryEvents, eventSubProcesses, scopeInside } from '../model-queries.ts';
import { alive, modelOf, nodeOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Work } from '../state.ts';
import { visible } from '../variables.ts';
import { openWait, waitsOf } from '../waits.ts';
import type { WaitPlan } from '../waits.ts';

/** Subscribes an instance to its boundary events and to the event sub-processes inside it. All of them or, when one cannot be evaluated, none. */
export function arm(run: Run, { id }: Extract<Work, { do: 'arm' }>): void {
  const instance = alive(run, id);
  if (!instance || instance.armed) return;
  const plans = [...boundaryPlans(run, instance), ...startPlans(run, instance)];
  for (const plan of plans) openWait(run, instance, plan);
  if (plans.length > 0) instance.armed = true;
}

function boundaryPlans(run: Run, instance: Instance): WaitPlan[] {
  const parent = alive(run, instance.parent);
  if (!parent || instance.role === 'process' || instance.role === 'undo' || parent.role === 'loop') return [];
  const events = boundaryEvents(modelOf(run.program, instance.model), nodeOf(run, instance)).filter(needsSubscription);
  if (events.length === 0) return [];
  const host = waitsOf(run, instance.id)[0]?.id;
  const seen = visible(run, parent.id, instance.local);
  return events.map((event) => ({ ...planSubscription(run, event, 'boundary', seen), host }));
}

function startPlans(run: Run, instance: Instance): WaitPlan[] {
  const model = modelOf(run.program, instance.model);
  const scope = scopeInside(instance, model);
  if (scope === undefined) return [];
  const starts = eventSubProcesses(model, scope).map(({ start }) => start).filter(needsSubscription);
  return starts.map((start) => planSubscription(run, start, 'start', visible(run, instance.id, instance.local)));
}
