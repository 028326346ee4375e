import type { Arrival } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { eventOf, nodesOf } from '../model-queries.ts';
import { modelOf, push, trace } from '../run.ts';
import type { Run } from '../run.ts';
import { announceThrow } from './passing.ts';

/** A link stands for a sequence flow to the catching end of its name in the same scope (BPMN 10.5.5). */
export function followLink(run: Run, arrival: Arrival): void {
  const { node, scope, local } = arrival;
  const { name } = eventOf(node, 'link');
  const target = nodesOf(modelOf(run.program, scope.model), node.scope)
    .find(({ type, event }) => type === 'catchEvent' && event?.kind === 'link' && event.name === name);
  if (!target) throw new Stuck('bad_model', node.id, `The link "${name}" of "${node.id}" leads nowhere in its scope.`);
  trace(run, 'complete', node.id, scope.model, announceThrow(run, arrival));
  push(run, { do: 'enter', scope: scope.id, node: target.id, ...(local && { local }) });
}
