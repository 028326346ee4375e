import type { Behaviour } from '../behaviour.ts';
import { mapped, visible } from '../variables.ts';
import { openWait } from '../waits.ts';
import { enterActivity } from './activity.ts';
import { openClock, planClock } from './clock.ts';

/** Somebody works the step. Its inputs are what the form starts with. */
export const userTask: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    const seen = visible(run, instance.id, instance.local);
    const input = node.ext.inputs && mapped(run, node.ext.inputs, seen, node.id);
    const clock = planClock(run, node, seen);
    const wait = openWait(run, instance, { kind: 'user', element: node.id, input });
    openClock(run, instance, wait, clock);
    return undefined;
  },
};
