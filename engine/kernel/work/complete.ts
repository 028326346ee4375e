import { remember } from '../compensation/remember.ts';
import { removeInstance } from '../instances.ts';
import { count, judge } from '../loops/verdict.ts';
import { alive, instanceOf, nodeOf, push, pushFirst } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Local, Result, Variables, Work } from '../state.ts';
import { dropToken } from '../tokens.ts';
import { assign, mapped, recordStep, visible } from '../variables.ts';

/** An activity or waiting event is done: its result is kept, its other waits end, its token leaves. */
export function complete(run: Run, { id, result }: Extract<Work, { do: 'complete' }>): void {
  const instance = alive(run, id);
  if (!instance) return;
  const node = nodeOf(run, instance);
  const parent = instanceOf(run, instance.parent);
  const seen = { ...visible(run, id, instance.local), ...ofResult(result) };
  const outputs = instance.role === 'loop' ? gathered(instance, node.loop?.output) : mapped(run, node.ext.outputs, seen, node.id);
  const verdict = judge(run, instance, node, { ...seen, ...outputs });

  keepResult(run, instance, result, outputs);
  remember(run, instance);
  removeInstance(run, instance);
  const local = carried(result);
  if (verdict) {
    count(parent, instance, verdict);
    pushFirst(run, { do: 'iterate', id: parent.id, over: verdict.over, ...(local && { local }) });
  } else if (instance.undoes) {
    dropToken(run, parent, node.id);
    push(run, { do: 'undo', id: instance.undoes });
  } else {
    push(run, { do: 'leave', scope: parent.id, node: node.id, instance: id, ...(local && { local }) });
  }
}

/** What output mappings see besides the variables. */
function ofResult({ data, outcome, answer }: Result): Variables {
  return { data: data ?? {}, result: answer === undefined ? (data ?? {}) : answer, ...(outcome !== undefined && { outcome }) };
}

/** A loop's own output is what its instances gave; their mappings were done one by one. */
function gathered(body: Instance, output: string | undefined): Variables {
  return output !== undefined && body.looping?.out ? { [output]: body.looping.out } : {};
}

/** Called flows hand over all their variables as `result`, but only mappings keep them: they are no result of a step. */
function keepResult(run: Run, instance: Instance, { data, answer, outcome, silent }: Result, outputs: Variables): void {
  // the outcome comes last as well: a form field of that name cannot pose as the decision
  const decided = outcome === undefined ? {} : { outcome };
  if (data && !silent) recordStep(run, instance.parent, instance.node, { ...decided, ...data, ...decided });
  if (answer !== undefined) recordStep(run, instance.parent, instance.node, answer);
  for (const [name, value] of Object.entries(outputs)) assign(run, instance.parent, name, value);
}

function carried({ outcome, local }: Result): Local | undefined {
  return outcome === undefined ? local : { ...local, outcome };
}
