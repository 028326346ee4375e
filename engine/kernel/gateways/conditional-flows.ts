import { Stuck } from '../errors.ts';
import { modelOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Local } from '../state.ts';
import type { Node } from '../types.ts';
import { holds, visible } from '../variables.ts';

/**
 * The flows a token takes out of an activity or event: all without condition, those whose condition holds, and the default when none of
 * the conditions holds (BPMN 8.4.13). No outgoing flow at all: none, the token ends here.
 */
export function conditionalFlows(run: Run, scope: Instance, node: Node, local: Local | undefined): string[] {
  const { flows } = modelOf(run.program, scope.model);
  const free: string[] = [];
  const met: string[] = [];
  let seen: Record<string, unknown> | undefined;
  for (const id of node.outgoing) {
    const condition = flows[id]?.condition;
    if (id === node.defaultFlow) continue;
    if (condition === undefined) free.push(id);
    else if (holds(run, condition, seen ??= visible(run, scope.id, local), node.id)) met.push(id);
  }
  const byDefault = met.length === 0 && node.defaultFlow !== undefined ? [node.defaultFlow] : [];
  const taken = node.outgoing.filter((id) => free.includes(id) || met.includes(id) || byDefault.includes(id));
  if (taken.length === 0 && node.outgoing.length > 0) {
    throw new Stuck('no_flow', node.id, `No condition out of "${node.id}" holds and it has no default flow.`);
  }
  return taken;
}
