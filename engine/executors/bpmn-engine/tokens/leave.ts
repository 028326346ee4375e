import { Stuck } from '../../../kernel/errors.ts';
import { alive, modelOf, nodeIn, trace } from '../../../kernel/run.ts';
import type { Run } from '../../../kernel/run.ts';
import type { Instance, Local } from '../../../kernel/state.ts';
import type { Node } from '../../../kernel/types.ts';
import { holds, visible } from '../../../kernel/variables.ts';
import { carrying, ends, release } from '../turn.ts';
import type { Job, Turn } from '../turn.ts';

/** A token leaves an element: we decide by which flows, the library moves it. */
export function leave(turn: Turn, { scope: id, node: nodeId, instance, local, key }: Extract<Job, { do: 'leave' }>): void {
  const { run } = turn;
  const scope = alive(run, id);
  if (!scope) return;
  const flows = flowsOut(run, scope, nodeIn(run, scope.model, nodeId), local);
  if (flows.length === 0) ends(turn, scope, nodeId, local);
  for (const flow of flows) trace(run, 'take', flow, scope.model, instance);
  release(turn, key, flows, carrying(local));
}

/**
 * The sequence flows that a token takes: all of a parallel gateway, the first that holds of an exclusive one, else every flow that
 * has no condition or whose condition holds; the default when no condition holds (BPMN 8.4.13 and 13.4).
 */
function flowsOut(run: Run, scope: Instance, node: Node, local: Local | undefined): string[] {
  if (node.type === 'parallelGateway' || node.outgoing.length === 0) return node.outgoing;
  const { flows } = modelOf(run.program, scope.model);
  const seen = visible(run, scope.id, local);
  const others = node.outgoing.filter((id) => id !== node.defaultFlow);
  const conditional = (id: string): boolean => flows[id]?.condition !== undefined;
  const taken = node.type === 'exclusiveGateway' ? others.slice(firstOpen(others), firstOpen(others) + 1) : others.filter(isOpen);
  const byDefault = node.defaultFlow !== undefined && (node.type.endsWith('Gateway') ? taken.length === 0 : !taken.some(conditional));
  if (taken.length === 0 && !byDefault) throw new Stuck('no_flow', node.id, `No condition out of "${node.id}" holds and it has no default flow.`);
  return node.outgoing.filter((id) => taken.includes(id) || byDefault && id === node.defaultFlow);

  function isOpen(id: string): boolean {
    const condition = flows[id]?.condition;
    return condition === undefined || holds(run, condition, seen, node.id);
  }

  function firstOpen(ids: string[]): number {
    const at = ids.findIndex(isOpen);
    return at < 0 ? ids.length : at;
  }
}
