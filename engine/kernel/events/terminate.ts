import type { Arrival } from '../behaviour.ts';
import { interruptScope } from '../instances.ts';
import { push, trace } from '../run.ts';
import type { Run } from '../run.ts';
import { announceThrow } from './passing.ts';

/** Ends every token of its own scope, and with them the scope: a process, a called flow or a sub-process (BPMN 13.5.6). */
export function terminate(run: Run, arrival: Arrival): void {
  const { node, scope } = arrival;
  trace(run, 'complete', node.id, scope.model, announceThrow(run, arrival));
  interruptScope(run, scope);
  push(run, { do: 'finish', id: scope.id, element: node.id });
}
