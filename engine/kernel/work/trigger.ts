import { clockFired } from '../activities/clock.ts';
import type { Behaviour } from '../behaviour.ts';
import { behaviours } from '../behaviours.ts';
import { boundaryTriggered } from '../events/boundary.ts';
import { instanceOf, nodeOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import { eventSubProcessTriggered } from '../scopes/event-sub-process.ts';
import type { Work } from '../state.ts';
import { mergeLocal } from '../tokens.ts';
import { closeWait } from '../waits.ts';

/** What a wait stood for has happened. The wait may have ended in the meantime: then it does not matter any more. */
export function trigger(run: Run, { wait: id, data, local }: Extract<Work, { do: 'trigger' }>): void {
  const wait = run.state.waits[id];
  if (!wait) return;
  const instance = instanceOf(run, wait.instance);
  if (wait.purpose === 'boundary') boundaryTriggered(run, instance, wait, { data, local });
  else if (wait.purpose === 'start') eventSubProcessTriggered(run, instance, wait, { data, local });
  else if (wait.purpose === 'clock') clockFired(run, instance, wait);
  else (behaviours[nodeOf(run, instance).type].trigger ?? completes)(run, instance, wait, { data, local });
}

/** The default: what was waited for completes the instance; an intermediate event lets pass what the token carries. */
const completes: NonNullable<Behaviour['trigger']> = (run, instance, wait, { data, local }) => {
  closeWait(run, wait, 'completed');
  const kept = wait.purpose === 'catch' && nodeOf(run, instance).type === 'catchEvent' ? instance.local : undefined;
  const carried = mergeLocal([kept, local]);
  push(run, { do: 'complete', id: instance.id, result: { ...(data && { data }), ...(carried && { local: carried }) } });
};
