import { createInstance } from '../instances.ts';
import { eventSubProcesses } from '../model-queries.ts';
import { modelOf, nodeIn, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Undo } from '../state.ts';
import { addTokens } from '../tokens.ts';
import type { Node } from '../types.ts';

/** Runs what undoes one completed activity: its handler, or, for a sub-process or called flow without one, what is inside. */
export function startHandler(run: Run, thrower: Instance, scope: Instance, node: Node, undo: Undo): void {
  if (node.compensation === undefined || undo.begun) {
    undoInside(run, thrower, scope, undo);
    return;
  }
  const handler = nodeIn(run, undo.model, node.compensation);
  addTokens(scope, 1);
  const instance = createInstance(run, {
    node: handler.id, model: undo.model, parent: scope.id, role: handler.loop ? 'loop' : undefined, vars: undo.vars, undoes: thrower.id,
  });
  push(run, { do: 'execute', id: instance.id });
}

/** A completed scope comes back with the variables it had. Its compensation event sub-process undoes it, or else each activity in it is undone. */
function undoInside(run: Run, thrower: Instance, scope: Instance, undo: Undo): void {
  const [node, model, vars] = undo.called ? [undo.called.key, undo.called.key, undo.called.vars] : [undo.node, undo.model, undo.vars];
  const event = undo.begun ? undefined : eventSubProcesses(modelOf(run.program, model), node).find(({ start }) => start.event?.kind === 'compensation');
  addTokens(scope, 1);
  const again = createInstance(run, { role: 'undo', node, model, parent: scope.id, vars, undoes: thrower.id, tokens: 0 });
  if (!event) {
    again.undoing = (undo.inner ?? []).map((inner) => ({ scope: again.id, undo: inner }));
    push(run, { do: 'undo', id: again.id });
    return;
  }
  if (undo.inner) again.undo = undo.inner;
  addTokens(again, 1);
  const instance = createInstance(run, { node: event.subProcess.id, model, parent: again.id, tokens: 1 });
  push(run, { do: 'arm', id: instance.id }, { do: 'pass', scope: instance.id, node: event.start.id });
}
