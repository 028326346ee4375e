import type { Arrival } from '../behaviour.ts';
import { eventOf } from '../model-queries.ts';
import { warn } from '../run.ts';
import type { Run } from '../run.ts';
import { mapped, visible } from '../variables.ts';
import { findCatcher, fireCatcher } from './catchers.ts';
import { announceThrow, goOn } from './passing.ts';

/** Escalation throw and end events. Only the nearest catcher hears it; nobody listening is no failure (BPMN 10.5.6). */
export function throwEscalation(run: Run, arrival: Arrival): void {
  const { node, scope, local } = arrival;
  const { code } = eventOf(node, 'escalation');
  const data = mapped(run, node.ext.inputs, visible(run, scope.id, local), node.id);
  const catcher = findCatcher(run, 'escalation', code, { scope });
  goOn(run, arrival, announceThrow(run, arrival));
  if (catcher) fireCatcher(run, catcher, { local: { escalation: { ...data, code: code ?? null } } });
  else warn(run, node.id, `The escalation "${code ?? ''}" of "${node.id}" is caught nowhere.`);
}
