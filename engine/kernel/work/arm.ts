import { listenersOf, planListener } from '../events/listeners.ts';
import { alive } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';
import { openWait } from '../waits.ts';

/** Subscribes an instance to its boundary events and to the event sub-processes inside it. All of them or, when one cannot be evaluated, none. */
export function arm(run: Run, { id, starts }: Extract<Work, { do: 'arm' }>): void {
  const instance = alive(run, id);
  if (!instance || (instance.armed && !starts)) return;
  const listeners = listenersOf(run.program, run.state, instance).filter(({ purpose }) => (starts ? purpose === 'start' : purpose !== 'catch'));
  const plans = listeners.map((listener) => planListener(run, instance, listener));
  for (const plan of plans) openWait(run, instance, plan);
  if (plans.length > 0) instance.armed = true;
}
