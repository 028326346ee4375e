import { begunUndo } from '../compensation/collect.ts';
import { cancelInstances, createInstance } from '../instances.ts';
import { interrupts, nodesOf } from '../model-queries.ts';
import { instanceOf, modelOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Undo } from '../state.ts';
import type { Node } from '../types.ts';
import { mapped, visible } from '../variables.ts';
import { holderOf } from './route.ts';
import type { Route } from './route.ts';

/**
 * Takes one token along a route: opens the scopes on its way, and scopes that it leaves empty vanish without completing.
 * @param put called with the scope that holds the token from now on, before anything vanishes
 * @param merges whether a scope that vanishes leaves its variables to the one around it: the flow has no such scope any more
 * @throws Stuck when the inputs of a sub-process cannot be evaluated
 */
export function travel(run: Run, holder: Instance, { to, open }: Route, put: (scope: Instance) => void, merges: (scope: Instance) => boolean = () => false): void {
  let at = instanceOf(run, to);
  for (const node of open) {
    at.tokens = (at.tokens ?? 0) + 1;
    at = openScope(run, at, node);
  }
  at.tokens = (at.tokens ?? 0) + 1;
  put(at);
  leave(run, holder, merges);
}

function openScope(run: Run, parent: Instance, node: Node): Instance {
  const vars = node.ext.inputs && mapped(run, node.ext.inputs, visible(run, parent.id), node.id);
  const scope = createInstance(run, { node: node.id, model: parent.model, parent: parent.id, tokens: 0, vars });
  push(run, { do: 'arm', id: scope.id });
  return scope;
}

function leave(run: Run, scope: Instance, merges: (scope: Instance) => boolean): void {
  scope.tokens = (scope.tokens ?? 0) - 1;
  if (scope.tokens > 0) return;
  const holder = holderOf(run.state, scope);
  if (typeof holder === 'string') throw new Error(`Nothing holds the scope ${scope.id} that a token left.`);
  const token = scope.role === 'process' ? instanceOf(run, scope.parent) : scope;
  const undo = merges(scope) ? scope.undo ?? [] : begunUndo(run, token);
  if (undo.length > 0) holder.undo = [...holder.undo ?? [], ...undo as Undo[]];
  if (merges(scope)) holder.vars = { ...scope.vars, ...holder.vars };
  cancelInstances(run, [token.id]);
  if (holder.interrupted && tookOver(run, scope)) {
    delete holder.interrupted;
    push(run, { do: 'arm', id: holder.id, starts: true });
  }
  leave(run, holder, merges);
}

/** Whether it is an event sub-process that ended all else in its scope: with it gone, that scope listens again. */
function tookOver(run: Run, scope: Instance): boolean {
  if (scope.role !== undefined) return false;
  const model = modelOf(run.program, scope.model);
  const starts = nodesOf(model, scope.node).filter(({ type }) => type === 'startEvent');
  return model.nodes[scope.node]?.type === 'eventSubProcess' && starts.some(interrupts);
}
