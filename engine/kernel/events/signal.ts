import type { Arrival } from '../behaviour.ts';
import { eventOf } from '../model-queries.ts';
import { pushFirst } from '../run.ts';
import type { Run } from '../run.ts';
import type { Variables } from '../state.ts';
import type { Node } from '../types.ts';
import { mapped, visible } from '../variables.ts';
import { waitsByAge } from '../waits.ts';
import type { WaitPlan } from '../waits.ts';
import { announceThrow, goOn } from './passing.ts';

/** A signal reaches everything that waits for it at this moment (BPMN 10.5.6). True: something did. */
export function deliverSignal(run: Run, name: string, data: Variables | undefined): boolean {
  const receivers = waitsByAge(run).filter((wait) => wait.kind === 'signal' && wait.name === name);
  pushFirst(run, ...receivers.map((wait) => ({ do: 'trigger' as const, wait: wait.id, ...(data && { data }) })));
  return receivers.length > 0;
}

export function subscribeSignal(_run: Run, node: Node): Omit<WaitPlan, 'element' | 'purpose'> {
  return { kind: 'signal', name: eventOf(node, 'signal').name };
}

/** Signal throw and end events: heard in this ticket now, and by whoever else the host tells. */
export function throwSignal(run: Run, arrival: Arrival): void {
  const { node, scope, local } = arrival;
  const { name } = eventOf(node, 'signal');
  const data = mapped(run, node.ext.inputs, visible(run, scope.id, local), node.id);
  const id = announceThrow(run, arrival);
  goOn(run, arrival, id);
  const delivered = deliverSignal(run, name, data);
  run.effects.push({ type: 'throw', kind: 'signal', name, data, element: node.id, model: scope.model, delivered });
}
