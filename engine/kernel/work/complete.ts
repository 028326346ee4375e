import { removeInstance } from '../instances.ts';
import { alive, instanceOf, nodeOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Local, Result, Work } from '../state.ts';
import { assign, mapped, recordStep, visible } from '../variables.ts';

/** An activity or waiting event is done: its result is kept, its other waits end, its token leaves. */
export function complete(run: Run, { id, result }: Extract<Work, { do: 'complete' }>): void {
  const instance = alive(run, id);
  if (!instance) return;
  const node = nodeOf(run, instance);
  const parent = instanceOf(run, instance.parent);
  const outputs = mapped(run, node.ext.outputs, seenByOutputs(run, instance, result), node.id);
  keepResult(run, instance, result, outputs);
  removeInstance(run, instance, 'complete');
  const local = carried(result);
  push(run, { do: 'leave', scope: parent.id, node: node.id, instance: id, ...(local && { local }) });
}

function seenByOutputs(run: Run, instance: Instance, { data, outcome }: Result): Record<string, unknown> {
  return { ...visible(run, instance.id, instance.local), data: data ?? {}, result: data ?? {}, ...(outcome !== undefined && { outcome }) };
}

function keepResult(run: Run, instance: Instance, { data, outcome }: Result, outputs: Record<string, unknown>): void {
  if (data) recordStep(run, instance.parent, instance.node, { ...(outcome !== undefined && { outcome }), ...data });
  for (const [name, value] of Object.entries(outputs)) assign(run, instance.parent, name, value);
}

function carried({ outcome, local }: Result): Local | undefined {
  return outcome === undefined ? local : { ...local, outcome };
}
