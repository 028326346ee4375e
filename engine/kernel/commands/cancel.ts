import { resolveIncident } from '../incidents.ts';
import { clearScope } from '../instances.ts';
import { instanceOf } from '../run.ts';
import type { Run } from '../run.ts';
import { closeWait, waitsByAge } from '../waits.ts';

/** Ends the ticket from outside. Nothing is compensated: a flow that must undo has a message or a step for it. */
export function cancel(run: Run): void {
  const root = instanceOf(run, run.state.root);
  clearScope(run, root);
  for (const wait of waitsByAge(run)) closeWait(run, wait, 'cancelled');
  for (const incident of run.state.incidents) resolveIncident(run, incident.id);
  run.state.status = 'ended';
  run.effects.push({ type: 'ended', element: root.node });
}
