import { KernelError } from '../errors.ts';
import type { Run } from '../run.ts';
import type { Wait, WaitKind } from '../types.ts';

/**
 * The open wait a command is for.
 * @throws KernelError `stale_wait`, `unknown_wait` or `wrong_wait`
 */
export function waitOf(run: Run, id: string, kinds: WaitKind[]): Wait {
  const wait = Object.hasOwn(run.state.waits, id) ? run.state.waits[id] : undefined;
  if (!wait) {
    const number = /^w(\d+)$/.exec(id)?.[1];
    if (number !== undefined && Number(number) <= run.state.counter) {
      throw new KernelError('stale_wait', `The wait ${id} is over. Load the ticket again and look at what is open now.`);
    }
    throw new KernelError('unknown_wait', `This ticket never had a wait ${id}.`);
  }
  if (!kinds.includes(wait.kind)) {
    throw new KernelError('wrong_wait', `The wait ${id} at "${wait.element}" is a ${wait.kind} wait; this command is for ${kinds.join(' or ')} waits.`);
  }
  return wait;
}
