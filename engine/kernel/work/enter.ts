import { behaviours } from '../behaviours.ts';
import { alive, nodeIn } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';

/** A token arrives at a node. */
export function enter(run: Run, { scope: id, node: nodeId, flow, local }: Extract<Work, { do: 'enter' }>): void {
  const scope = alive(run, id);
  if (!scope) return;
  run.visits += 1;
  const node = nodeIn(run, scope.model, nodeId);
  behaviours[node.type].enter(run, { scope, node, flow, local });
}
