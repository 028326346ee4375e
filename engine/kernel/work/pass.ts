import { alive, nextId, nodeIn, push, trace } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';
import { assign, mapped, recordStep, visible } from '../variables.ts';

/** An event has happened; what it brought is kept like the result of a step, and its token goes on. */
export function pass(run: Run, { scope: id, node: nodeId, local, data }: Extract<Work, { do: 'pass' }>): void {
  const scope = alive(run, id);
  if (!scope) return;
  run.visits += 1;
  const node = nodeIn(run, scope.model, nodeId);
  const outputs = mapped(run, node.ext.outputs, { ...visible(run, scope.id, local), data: data ?? {}, result: data ?? {} }, node.id);
  const instance = nextId(run, 'i');
  trace(run, 'enter', node.id, scope.model, instance);
  if (data) recordStep(run, scope.id, node.id, data);
  for (const [name, value] of Object.entries(outputs)) assign(run, scope.id, name, value);
  trace(run, 'complete', node.id, scope.model, instance);
  push(run, { do: 'leave', scope: scope.id, node: node.id, instance, ...(local && { local }) });
}
