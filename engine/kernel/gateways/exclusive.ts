import type { Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { announceThrow, goOn } from '../events/passing.ts';
import { modelOf } from '../run.ts';
import { holds, visible } from '../variables.ts';

/** Passes each token on by the first flow whose condition holds, else the default (BPMN 13.4.3). As a merge it lets all through. */
export const exclusiveGateway: Behaviour = {
  enter(run, arrival) {
    goOn(run, arrival, announceThrow(run, arrival));
  },
  choose(run, scope, node, local) {
    const { flows } = modelOf(run.program, scope.model);
    const seen = visible(run, scope.id, local);
    const first = node.outgoing.find((id) => {
      const condition = flows[id]?.condition;
      return id !== node.defaultFlow && (condition === undefined || holds(run, condition, seen, node.id));
    });
    const chosen = first ?? node.defaultFlow;
    if (chosen !== undefined) return [chosen];
    if (node.outgoing.length === 0) return [];
    throw new Stuck('no_flow', node.id, `No condition of "${node.id}" holds and it has no default flow.`);
  },
};
