import { announceThrow, goOn } from '../events/passing.ts';
import { heldAt, mergeHeld } from '../gateways/joins.ts';
import { byAge, nodeIn } from '../run.ts';
import type { Run } from '../run.ts';

/** Parallel joins look at their tokens when one arrives. In the other version one may be complete already: with fewer branches to wait for. */
export function fireFullJoins(run: Run): void {
  for (const id of Object.keys(run.state.instances).sort(byAge)) {
    const scope = run.state.instances[id];
    for (const gateway of Object.keys(scope?.joins ?? {}).sort()) {
      if (!scope) continue;
      const node = nodeIn(run, scope.model, gateway);
      while (node.type === 'parallelGateway' && node.incoming.every((flow) => heldAt(scope, gateway, flow) > 0)) {
        const merged = { scope, node, local: mergeHeld(scope, node) };
        goOn(run, merged, announceThrow(run, merged));
      }
    }
  }
}
