import type { Behaviour } from '../behaviour.ts';
import { createInstance } from '../instances.ts';
import { pushFirst } from '../run.ts';
import { visible } from '../variables.ts';
import { openWait } from '../waits.ts';
import { planSubscription } from './subscribe.ts';

/** Intermediate catch events wait for what they name; a link's catching end is only passed. */
export const catchEvent: Behaviour = {
  enter(run, { scope, node, local }) {
    if (node.event?.kind === 'link') {
      pushFirst(run, { do: 'pass', scope: scope.id, node: node.id, ...(local && { local }) });
      return;
    }
    const instance = createInstance(run, { node: node.id, model: scope.model, parent: scope.id, local });
    pushFirst(run, { do: 'execute', id: instance.id });
  },
  execute(run, instance, node) {
    openWait(run, instance, planSubscription(run, node, 'catch', visible(run, instance.id, instance.local)));
    return undefined;
  },
};
