import { push } from './run.ts';
import type { Run } from './run.ts';
import type { Instance, Local } from './state.ts';

/** A scope gets more tokens (a split, a non-interrupting event). */
export function addTokens(scope: Instance, count: number): void {
  scope.tokens = (scope.tokens ?? 0) + count;
}

/** A token is gone; with its last token the scope is over (BPMN 13.4.6). */
export function dropToken(run: Run, scope: Instance, element: string, local?: Local): void {
  scope.tokens = (scope.tokens ?? 0) - 1;
  if (scope.tokens === 0) push(run, { do: 'finish', id: scope.id, element, ...(local && { local }) });
}

/** As `Object.assign`, absent for nothing: most tokens carry nothing. */
export function mergeLocal(locals: (Local | 0 | undefined)[]): Local | undefined {
  const carried = locals.filter((local) => local !== undefined && local !== 0);
  return carried.length === 0 ? undefined : Object.assign({}, ...carried) as Local;
}
