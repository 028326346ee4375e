import type { Arrival } from '../behaviour.ts';
import { createInstance } from '../instances.ts';
import { eventOf } from '../model-queries.ts';
import { push, trace } from '../run.ts';
import type { Run } from '../run.ts';
import { collect } from './collect.ts';

/** Compensation throw and end events: the token waits until every handler is done. */
export function throwCompensation(run: Run, { scope, node, local }: Arrival): void {
  const { activity } = eventOf(node, 'compensation');
  const undoing = collect(run, scope, activity);
  const thrower = createInstance(run, { node: node.id, model: scope.model, parent: scope.id, local, undoing });
  trace(run, 'throw', node.id, scope.model, thrower.id);
  push(run, { do: 'undo', id: thrower.id });
}
