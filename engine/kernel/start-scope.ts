import { startNodes } from './model-queries.ts';
import { modelOf, push } from './run.ts';
import type { Run } from './run.ts';
import type { Instance } from './state.ts';
import { addTokens } from './tokens.ts';
import type { Node } from './types.ts';

/** Puts a token at each node where a scope starts; a scope without any is over at once. */
export function startScope(run: Run, scope: Instance, nodes: Node[] = startNodes(modelOf(run.program, scope.model), scope.node)): void {
  addTokens(scope, nodes.length);
  for (const node of nodes) push(run, { do: 'enter', scope: scope.id, node: node.id, ...(scope.local && { local: scope.local }) });
  if (nodes.length === 0) push(run, { do: 'finish', id: scope.id, element: scope.node });
}
