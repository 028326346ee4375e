import type { Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { planSubscription } from '../events/subscribe.ts';
import { createInstance, removeInstance } from '../instances.ts';
import { instanceOf, modelOf, nodeIn, push, pushFirst, trace } from '../run.ts';
import type { Run } from '../run.ts';
import type { Node } from '../types.ts';
import { visible } from '../variables.ts';
import { closeWait, openWait } from '../waits.ts';

/** Waits for all the events behind it at once; the first one takes the token (BPMN 13.4.4). */
export const eventBasedGateway: Behaviour = {
  enter(run, { scope, node, local }) {
    const instance = createInstance(run, { node: node.id, model: scope.model, parent: scope.id, local });
    pushFirst(run, { do: 'execute', id: instance.id });
  },
  execute(run, instance, node) {
    const seen = visible(run, instance.id, instance.local);
    const plans = targets(run, instance.model, node).map(({ event }) => planSubscription(run, event, 'catch', seen));
    if (plans.length === 0) throw new Stuck('bad_model', node.id, `The event-based gateway "${node.id}" leads to no event.`);
    for (const plan of plans) openWait(run, instance, plan);
    return undefined;
  },
  trigger(run, instance, wait, { data, local }) {
    const found = targets(run, instance.model, nodeIn(run, instance.model, instance.node)).find(({ event }) => event.id === wait.element);
    if (!found) throw new Stuck('bad_model', wait.element, `"${wait.element}" does not stand behind "${instance.node}".`);
    const scope = instanceOf(run, instance.parent);
    closeWait(run, wait, 'completed');
    removeInstance(run, instance);
    trace(run, 'take', found.flow, instance.model, instance.id);
    const carried = local ?? instance.local;
    push(run, { do: 'pass', scope: scope.id, node: wait.element, ...(carried && { local: carried }), ...(data && { data }) });
  },
};

function targets(run: Run, model: string, gateway: Node): { flow: string; event: Node }[] {
  return gateway.outgoing.map((flow) => ({ flow, event: nodeIn(run, model, modelOf(run.program, model).flows[flow]?.target ?? '') }));
}
