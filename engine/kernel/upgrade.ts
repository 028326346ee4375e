import { KernelError } from './errors.ts';
import { FORMAT } from './state.ts';
import type { State } from './types.ts';

/**
 * Steps from each old format to the next, by the number of the old one. Never change a step that was released: tickets opened
 * years ago still pass through it. Format 1 is the first, so there is none yet.
 */
const steps: Record<number, (state: State) => State> = {};

/**
 * A state in the format of this kernel. `advance` does this itself; hosts only need it to look into a state.
 * @throws KernelError `unknown_format`
 */
export function upgrade(state: State): State {
  let current = state;
  while (current.format !== FORMAT) {
    const step = steps[current.format];
    if (!step) {
      throw new KernelError('unknown_format', `The ticket's state has format ${current.format}; this kernel writes ${FORMAT}. Run the version that wrote it, or a newer one.`);
    }
    current = step(current);
  }
  return current;
}
