import type { Behaviour } from '../behaviour.ts';
import { announceThrow, goOn } from '../events/passing.ts';
import { heldAt, holdAtJoin, mergeHeld } from './joins.ts';

/** Goes on when a token is there on every incoming flow, by every outgoing flow whatever their conditions (BPMN 13.4.1). */
export const parallelGateway: Behaviour = {
  enter(run, arrival) {
    const { scope, node } = arrival;
    if (node.incoming.length <= 1) {
      goOn(run, arrival, announceThrow(run, arrival));
      return;
    }
    holdAtJoin(arrival);
    if (!node.incoming.every((flow) => heldAt(scope, node.id, flow) > 0)) return;
    const merged = { ...arrival, local: mergeHeld(scope, node) };
    goOn(run, merged, announceThrow(run, merged));
  },
  choose: (_run, _scope, node) => node.outgoing,
};
