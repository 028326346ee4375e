import { behaviours } from '../behaviours.ts';
import { resolveIncident } from '../incidents.ts';
import { removeInstance } from '../instances.ts';
import { alive, instanceOf, nodeOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import { completeScope } from '../scopes/complete-scope.ts';
import type { Instance, Local, Work } from '../state.ts';
import { closeWait, waitsByAge } from '../waits.ts';

/** The last token of a scope is gone. */
export function finish(run: Run, { id, element, local }: Extract<Work, { do: 'finish' }>): void {
  const instance = alive(run, id);
  if (!instance || (instance.tokens ?? 0) > 0) return;
  if (instance.role === 'process') {
    finishProcess(run, instance, element, local);
    return;
  }
  if (instance.role === 'undo') {
    if (!instance.undoing) push(run, { do: 'undo', id });
    return;
  }
  const node = nodeOf(run, instance);
  const special = behaviours[node.type].finish;
  if (special) special(run, instance, node, local);
  else completeScope(run, instance, local);
}

/** A called flow gives its variables to its call activity; with the root process the ticket ends. */
function finishProcess(run: Run, process: Instance, element: string, local: Local | undefined): void {
  if (process.id !== run.state.root) {
    const call = instanceOf(run, process.parent);
    call.called = { key: process.node, ...(process.vars && { vars: process.vars }) };
    if (process.undo) call.undo = process.undo;
    removeInstance(run, process);
    push(run, { do: 'complete', id: call.id, result: { data: process.vars ?? {}, silent: true, ...(local && { local }) } });
    return;
  }
  for (const wait of waitsByAge(run)) closeWait(run, wait, 'cancelled');
  for (const incident of run.state.incidents) resolveIncident(run, incident.id);
  run.state.status = 'ended';
  run.effects.push({ type: 'ended', element });
}
