import { catchError, uncaught } from '../events/error.ts';
import { park } from '../incidents.ts';
import { alive } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';
import { closeWait, waitsOf } from '../waits.ts';

/**
 * An activity ends in a BPMN error. Caught nowhere, it stays where it is and `retry` executes it again, as the same visit:
 * its boundary events go on listening, only its own wait and clock are over.
 */
export function fail(run: Run, { id, error }: Extract<Work, { do: 'fail' }>): void {
  const instance = alive(run, id);
  if (!instance) return;
  const caught = catchError(run, error, { activity: instance });
  if (caught) {
    caught();
    return;
  }
  for (const wait of waitsOf(run, id)) if (wait.purpose !== 'boundary') closeWait(run, wait, 'cancelled');
  park(run, uncaught(error, instance.node), instance.model, [{ do: 'execute', id }]);
}
