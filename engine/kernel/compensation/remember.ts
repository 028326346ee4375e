import { eventSubProcesses } from '../model-queries.ts';
import { modelOf, nodeOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Undo } from '../state.ts';
import { scopeOf } from '../waits.ts';

/**
 * Keeps what is needed to undo a completed activity (BPMN 13.5.5): one that has a handler, or a sub-process or called flow in which
 * something can be undone. Each instance of a loop is kept by itself, in the order of completion.
 */
export function remember(run: Run, instance: Instance): void {
  if (instance.role === 'loop' || instance.undoes !== undefined) return;
  const entry = undoOf(run, instance);
  if (!entry) return;
  const scope = scopeOf(run, instance);
  scope.undo = [...scope.undo ?? [], entry];
}

/** The entry for an instance; undefined when nothing in it can be undone. */
export function undoOf(run: Run, instance: Instance): Undo | undefined {
  const node = nodeOf(run, instance);
  if (node.compensation === undefined && !hasUndoEvent(run, instance) && !instance.undo?.length) return undefined;
  return {
    node: node.id, model: instance.model,
    ...(instance.vars && { vars: instance.vars }), ...(instance.undo && { inner: instance.undo }), ...(instance.called && { called: instance.called }),
  };
}

/** Whether a completed scope has an event sub-process for its compensation. */
function hasUndoEvent(run: Run, { node, model, called }: Instance): boolean {
  const [flow, scope] = called ? [called.key, called.key] : [model, node];
  return eventSubProcesses(modelOf(run.program, flow), scope).some(({ start }) => start.event?.kind === 'compensation');
}
