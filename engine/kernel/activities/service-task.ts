import type { Behaviour } from '../behaviour.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';
import type { Node } from '../types.ts';
import { mapped, visible } from '../variables.ts';
import { openWait } from '../waits.ts';
import { enterActivity } from './activity.ts';
import { openClock, planClock } from './clock.ts';

/** Code outside does the work; its result or BPMN error comes back as a command. */
export const serviceTask: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    openServiceWait(run, instance, node);
    return undefined;
  },
};

/** Opens the wait that the host turns into a job. The input is evaluated now: retries of the job see the same. */
export function openServiceWait(run: Run, instance: Instance, node: Node): void {
  const seen = visible(run, instance.id, instance.local);
  const input = mapped(run, node.ext.inputs, seen, node.id);
  const clock = planClock(run, node, seen);
  const wait = openWait(run, instance, { kind: 'service', element: node.id, service: node.ext.service, input });
  openClock(run, instance, wait, clock);
}
