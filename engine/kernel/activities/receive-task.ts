import type { Behaviour } from '../behaviour.ts';
import { planSubscription } from '../events/subscribe.ts';
import { visible } from '../variables.ts';
import { openWait } from '../waits.ts';
import { enterActivity } from './activity.ts';
import { openClock, planClock } from './clock.ts';

/** Waits for its message. */
export const receiveTask: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    const seen = visible(run, instance.id, instance.local);
    const plan = planSubscription(run, node, 'catch', seen);
    const clock = planClock(run, node, seen);
    const wait = openWait(run, instance, plan);
    openClock(run, instance, wait, clock);
    return undefined;
  },
};
