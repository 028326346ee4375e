import type { Behaviour, Happening } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { subscribeAgain } from '../events/subscribe.ts';
import { createInstance, interruptScope, removeInstance } from '../instances.ts';
import { eventSubProcesses, interrupts } from '../model-queries.ts';
import { instanceOf, modelOf, push, pushFirst } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';
import { addTokens, dropToken } from '../tokens.ts';
import type { Node, Wait } from '../types.ts';
import { renewWait } from '../waits.ts';

/** Runs beside or instead of the scope it stands in (BPMN 13.5.4). Flows never lead here; its start event does. */
export const eventSubProcess: Behaviour = {
  enter(_run, { node }) {
    throw new Stuck('bad_model', node.id, `A sequence flow leads into the event sub-process "${node.id}".`);
  },
  finish(run, instance, node, local) {
    removeInstance(run, instance);
    dropToken(run, instanceOf(run, instance.parent), node.id, local);
  },
};

/** The start event of an event sub-process got what it waited for. */
export function eventSubProcessTriggered(run: Run, scope: Instance, wait: Wait, happening: Happening): void {
  const found = eventSubProcesses(modelOf(run.program, scope.model), scope.node).find(({ start }) => start.id === wait.element);
  if (!found) throw new Stuck('bad_model', wait.element, `"${wait.element}" starts no event sub-process of "${scope.node}".`);
  const again = interrupts(found.start) ? undefined : subscribeAgain(run, wait);
  renewWait(run, scope, wait, again);
  fireEventSubProcess(run, scope, found.subProcess, found.start, happening);
}

/** Starts it; an interrupting one first ends all that runs in the scope, and no other can start there afterwards. */
export function fireEventSubProcess(run: Run, scope: Instance, subProcess: Node, start: Node, { data, local }: Happening): void {
  if (interrupts(start)) interruptScope(run, scope);
  addTokens(scope, 1);
  const instance = createInstance(run, { node: subProcess.id, model: scope.model, parent: scope.id, vars: local, tokens: 1 });
  push(run, { do: 'pass', scope: instance.id, node: start.id, ...(local && { local }), ...(data && { data }) });
  pushFirst(run, { do: 'arm', id: instance.id });
}
