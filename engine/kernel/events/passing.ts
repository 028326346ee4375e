import type { Arrival } from '../behaviour.ts';
import { nextId, push, trace } from '../run.ts';
import type { Run } from '../run.ts';

/** A throwing event begins; returns its instance id. Call it once nothing can fail any more. */
export function announceThrow(run: Run, { node, scope }: Arrival): string {
  const id = nextId(run, 'i');
  trace(run, 'enter', node.id, scope.model, id);
  if (node.event) trace(run, 'throw', node.id, scope.model, id);
  return id;
}

/** A node without an instance of its own is done and its token leaves. */
export function goOn(run: Run, { node, scope, local }: Arrival, id: string): void {
  trace(run, 'complete', node.id, scope.model, id);
  push(run, { do: 'leave', scope: scope.id, node: node.id, instance: id, ...(local && { local }) });
}
