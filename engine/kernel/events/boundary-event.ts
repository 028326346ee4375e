import type { Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';

/** Flows never lead to a boundary event: its activity fires it (`boundary.ts`), and then it only passes the token on. */
export const boundaryEvent: Behaviour = {
  enter(_run, { node }) {
    throw new Stuck('bad_model', node.id, `A sequence flow leads into the boundary event "${node.id}".`);
  },
};
