import { push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Local } from '../state.ts';
import { closeWait, waitsOf } from '../waits.ts';

/** A scope is over and will complete when its turn comes; until then none of its event sub-processes may start in it. */
export function completeScope(run: Run, scope: Instance, local: Local | undefined): void {
  for (const wait of waitsOf(run, scope.id)) if (wait.purpose === 'start') closeWait(run, wait, 'cancelled');
  push(run, { do: 'complete', id: scope.id, result: { ...(local && { local }) } });
}
