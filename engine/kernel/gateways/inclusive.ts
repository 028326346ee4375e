import type { Behaviour } from '../behaviour.ts';
import { announceThrow, goOn } from '../events/passing.ts';
import { Stuck } from '../errors.ts';
import { byAge, modelOf, nodeIn } from '../run.ts';
import type { Run } from '../run.ts';
import { holds, visible } from '../variables.ts';
import { heldAt, holdAtJoin, mergeHeld } from './joins.ts';
import { canArrive } from './inclusive-reach.ts';
import { positionsIn } from './positions.ts';

/**
 * Splits to every flow whose condition holds, else the default. Joins when no token elsewhere can still bring one to an empty
 * incoming flow (BPMN 13.4.2), which is decided when all tokens have come to rest.
 */
export const inclusiveGateway: Behaviour = {
  enter(run, arrival) {
    if (arrival.node.incoming.length <= 1) goOn(run, arrival, announceThrow(run, arrival));
    else holdAtJoin(arrival);
  },
  choose(run, scope, node, local) {
    const { flows } = modelOf(run.program, scope.model);
    const seen = visible(run, scope.id, local);
    const taken = node.outgoing.filter((id) => {
      const condition = flows[id]?.condition;
      return id !== node.defaultFlow && (condition === undefined || holds(run, condition, seen, node.id));
    });
    if (taken.length > 0 || node.outgoing.length === 0) return taken;
    if (node.defaultFlow !== undefined) return [node.defaultFlow];
    throw new Stuck('no_flow', node.id, `No condition of "${node.id}" holds and it has no default flow.`);
  },
};

/** Fires one inclusive join that is complete. True: one fired. */
export function fireInclusiveJoin(run: Run): boolean {
  for (const id of Object.keys(run.state.instances).sort(byAge)) {
    const scope = run.state.instances[id];
    for (const gateway of Object.keys(scope?.joins ?? {}).sort()) {
      if (!scope) continue;
      const node = nodeIn(run, scope.model, gateway);
      if (node.type !== 'inclusiveGateway') continue;
      const full = node.incoming.filter((flow) => heldAt(scope, gateway, flow) > 0);
      const empty = node.incoming.filter((flow) => !full.includes(flow));
      const model = modelOf(run.program, scope.model);
      if (positionsIn(run, scope).some((position) => position !== gateway && canArrive(model, node, position, empty, full))) continue;
      const merged = { scope, node, local: mergeHeld(scope, node) };
      goOn(run, merged, announceThrow(run, merged));
      return true;
    }
  }
  return false;
}
