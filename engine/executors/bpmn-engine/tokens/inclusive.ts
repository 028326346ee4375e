import { heldAt } from '../../../kernel/gateways/joins.ts';
import { positionsIn } from '../../../kernel/gateways/positions.ts';
import { alive, byAge, modelOf, nodeIn } from '../../../kernel/run.ts';
import type { Model, Node } from '../../../kernel/types.ts';
import { linkTarget } from '../plan/reach.ts';
import type { Turn } from '../turn.ts';
import { fire } from './joins.ts';

/**
 * Fires one inclusive join that waits for nothing more (BPMN 13.4.2): no token elsewhere has a way to an incoming flow without a
 * token, unless it also has one to a flow with a token; ways through the join itself do not count. True: one fired.
 */
export function fireInclusiveJoin(turn: Turn): boolean {
  const { run, memory } = turn;
  const frames = Object.entries(memory.frames).sort(([, a], [, b]) => byAge(a.scope, b.scope));
  for (const [key, frame] of frames) {
    const scope = alive(run, frame.scope);
    for (const [gateway, join] of Object.entries(frame.joins ?? {}).sort()) {
      if (!scope || join.key === undefined) continue;
      const node = nodeIn(run, scope.model, gateway);
      if (node.type !== 'inclusiveGateway') continue;
      const model = modelOf(run.program, scope.model);
      const full = node.incoming.filter((flow) => heldAt(scope, gateway, flow) > 0);
      const elsewhere = positionsIn(run, scope).filter((position) => position !== gateway);
      if (elsewhere.some((position) => stillComes(model, node, position, full))) continue;
      fire(turn, key, scope, node);
      return true;
    }
  }
  return false;
}

function stillComes(model: Model, join: Node, position: string, full: string[]): boolean {
  const reached = flowsFrom(model, join, position);
  return join.incoming.some((flow) => !full.includes(flow) && reached.has(flow)) && !full.some((flow) => reached.has(flow));
}

/** The incoming flows of the join that a token at `position` can get to. */
function flowsFrom(model: Model, join: Node, position: string): Set<string> {
  const seen = new Set<string>();
  const reached = new Set<string>();
  const pending = [position];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = model.nodes[id];
    if (!node || seen.has(id) || id === join.id) continue;
    seen.add(id);
    const flows = [id, ...node.boundary ?? []].flatMap((from) => model.nodes[from]?.outgoing ?? []);
    for (const flow of flows) if (join.incoming.includes(flow)) reached.add(flow);
    pending.push(...flows.map((flow) => model.flows[flow]?.target ?? ''), ...linkTarget(model, node));
  }
  return reached;
}
