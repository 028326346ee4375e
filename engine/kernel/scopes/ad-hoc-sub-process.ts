import { enterActivity } from '../activities/activity.ts';
import type { Behaviour } from '../behaviour.ts';
import { clearScope } from '../instances.ts';
import { nodesOf, startNodes } from '../model-queries.ts';
import { alive, modelOf, nodeOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import { startScope } from '../start-scope.ts';
import type { Instance, Local } from '../state.ts';
import type { Node } from '../types.ts';
import { holds, mapped, visible } from '../variables.ts';
import { completeScope } from './complete-scope.ts';

/**
 * Activities without a fixed order (BPMN 10.3.6). Each activity that no flow leads to is offered once: all at the same time, or one
 * after the other when the ordering is sequential. After each activity the completion condition is looked at.
 */
export const adHocSubProcess: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    const inputs = node.ext.inputs && mapped(run, node.ext.inputs, visible(run, instance.id, instance.local), node.id);
    const offered = startNodes(modelOf(run.program, instance.model), node.id);
    if (inputs) instance.vars = { ...instance.vars, ...inputs };
    if (node.adHoc?.ordering === 'sequential' && offered.length > 1) {
      instance.later = offered.slice(1).map(({ id }) => id);
      startScope(run, instance, offered.slice(0, 1));
    } else startScope(run, instance, offered);
    return undefined;
  },
  finish(run, instance, node, local) {
    const [next, ...later] = instance.later ?? [];
    if (next === undefined) return completeScope(run, instance, local);
    instance.later = later;
    startScope(run, instance, nodesOf(modelOf(run.program, instance.model), node.id).filter(({ id }) => id === next));
  },
};

/**
 * What an activity that ended in an ad-hoc sub-process means for it: `over`, the rest is cancelled; `closing`, what runs may end but
 * nothing more begins. Undefined: it goes on, or the scope is no ad-hoc sub-process.
 */
export function adHocVerdict(run: Run, scope: Instance, node: Node, local: Local | undefined): 'over' | 'closing' | undefined {
  if (scope.role !== undefined) return undefined;
  const { adHoc, id } = nodeOf(run, scope);
  if (!adHoc) return undefined;
  if (scope.closing) return 'closing';
  if (adHoc.completion === undefined || !isActivity(node) || !holds(run, adHoc.completion, visible(run, scope.id, local), id)) return undefined;
  if (adHoc.cancelRemaining) return 'over';
  scope.closing = true;
  delete scope.later;
  return 'closing';
}

export function endAdHoc(run: Run, scope: Instance, node: Node): void {
  if (!alive(run, scope.id)) return;
  clearScope(run, scope);
  push(run, { do: 'finish', id: scope.id, element: node.id });
}

function isActivity({ type }: Node): boolean {
  return !type.endsWith('Gateway') && !type.endsWith('Event');
}
