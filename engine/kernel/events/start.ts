import type { Behaviour } from '../behaviour.ts';
import { pushFirst } from '../run.ts';

/** A scope starts here: the token goes straight through. */
export const startEvent: Behaviour = {
  enter(run, { scope, node, local }) {
    pushFirst(run, { do: 'pass', scope: scope.id, node: node.id, ...(local && { local }) });
  },
};
