import { enterActivity } from '../activities/activity.ts';
import type { Behaviour } from '../behaviour.ts';
import { startScope } from '../start-scope.ts';
import { mapped, visible } from '../variables.ts';

/** A scope inside its flow: own variables from its inputs, over when its last token is gone (BPMN 13.3.4). */
export const subProcess: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    if (node.ext.inputs) {
      instance.vars = { ...instance.vars, ...mapped(run, node.ext.inputs, visible(run, instance.id, instance.local), node.id) };
    }
    startScope(run, instance);
    return undefined;
  },
};
