import type { Behaviour } from '../behaviour.ts';
import { planMessage, throwMessage } from '../events/message.ts';
import { trace } from '../run.ts';
import { visible } from '../variables.ts';
import { enterActivity } from './activity.ts';
import { openServiceWait } from './service-task.ts';

/** Sends its message and goes on; with a service it is done by that service instead. */
export const sendTask: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    if (node.ext.service) {
      openServiceWait(run, instance, node);
      return undefined;
    }
    if (!node.event) return {};
    const message = planMessage(run, node, instance.model, visible(run, instance.id, instance.local));
    trace(run, 'throw', node.id, instance.model, instance.id);
    throwMessage(run, message);
    return {};
  },
};
