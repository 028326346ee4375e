import { childrenOf } from '../instances.ts';
import { alive, nodeOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Undo } from '../state.ts';

export type Undoing = NonNullable<Instance['undoing']>;

/**
 * Takes what a compensation throw undoes out of its scopes, oldest first (BPMN 13.5.5): all that completed in the scope of the throw,
 * and, when that is an event sub-process, in the scope around it; with an activity named, only that one, in the nearest scope that
 * completed it. Taken entries cannot be undone twice.
 */
export function collect(run: Run, scope: Instance, activity: string | undefined): Undoing {
  if (activity === undefined) return visibleScopes(run, scope).reverse().flatMap((at) => take(at, () => true));
  for (let at: Instance | undefined = scope; at; at = at.role === 'process' ? undefined : alive(run, at.parent)) {
    const found = take(at, ({ node }) => node === activity);
    if (found.length > 0) return found;
  }
  return [];
}

/** As `collect`, with what completed inside sub-processes that still run: a cancelled transaction undoes that too. */
export function collectAll(run: Run, scope: Instance): Undoing {
  return [...take(scope, () => true), ...unfinished(run, scope).map((undo) => ({ scope: scope.id, undo }))];
}

function visibleScopes(run: Run, scope: Instance): Instance[] {
  const scopes = [scope];
  for (let at: Instance | undefined = scope; at && isEventSubProcess(run, at);) {
    at = alive(run, at.parent);
    if (at) scopes.push(at);
  }
  return scopes;
}

function isEventSubProcess(run: Run, scope: Instance): boolean {
  return scope.role === undefined && nodeOf(run, scope).type === 'eventSubProcess';
}

function take(scope: Instance, wanted: (undo: Undo) => boolean): Undoing {
  const taken = (scope.undo ?? []).filter(wanted);
  const left = (scope.undo ?? []).filter((undo) => !wanted(undo));
  if (left.length > 0) scope.undo = left;
  else delete scope.undo;
  return taken.map((undo) => ({ scope: scope.id, undo }));
}

function unfinished(run: Run, scope: Instance): Undo[] {
  return childrenOf(run, scope.id).flatMap((child) => begunUndo(run, child));
}

/** What completed inside an activity that has not completed itself. */
export function begunUndo(run: Run, child: Instance): Undo[] {
  const inner = [...child.undo ?? [], ...unfinished(run, child)];
  if (inner.length === 0) return [];
  if (child.role === 'process') return inner;
  const flow = childrenOf(run, child.id).find(({ role }) => role === 'process');
  return [{
    node: child.node, model: child.model, inner, begun: true,
    ...(child.vars && { vars: child.vars }), ...(flow && { called: { key: flow.node, ...(flow.vars && { vars: flow.vars }) } }),
  }];
}
