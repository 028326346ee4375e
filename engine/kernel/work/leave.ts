import { behaviours } from '../behaviours.ts';
import { conditionalFlows } from '../gateways/conditional-flows.ts';
import { adHocVerdict, endAdHoc } from '../scopes/ad-hoc-sub-process.ts';
import { alive, modelOf, nodeIn, push, trace } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';
import { addTokens, dropToken } from '../tokens.ts';

/** A token leaves a node: by one flow, by several (an implicit split), or by none, where it ends. */
export function leave(run: Run, { scope: id, node: nodeId, instance, local }: Extract<Work, { do: 'leave' }>): void {
  const scope = alive(run, id);
  if (!scope) return;
  const node = nodeIn(run, scope.model, nodeId);
  const { flows } = modelOf(run.program, scope.model);
  const adHoc = adHocVerdict(run, scope, node, local);
  if (adHoc === 'over') {
    endAdHoc(run, scope, node);
    return;
  }
  const choose = behaviours[node.type].choose ?? conditionalFlows;
  const taken = adHoc === 'closing' ? [] : choose(run, scope, node, local).map((flow) => flows[flow]).filter((flow) => flow !== undefined);
  if (taken.length === 0) {
    dropToken(run, scope, node.id, local);
    return;
  }
  addTokens(scope, taken.length - 1);
  for (const flow of taken) {
    trace(run, 'take', flow.id, scope.model, instance);
    push(run, { do: 'enter', scope: scope.id, node: flow.target, flow: flow.id, ...(local && { local }) });
  }
}
