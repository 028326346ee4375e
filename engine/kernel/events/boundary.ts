import type { Happening } from '../behaviour.ts';
import { cancelInstances } from '../instances.ts';
import { interrupts } from '../model-queries.ts';
import { instanceOf, nodeIn, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';
import { addTokens, mergeLocal } from '../tokens.ts';
import type { Node, Wait } from '../types.ts';
import { renewWait } from '../waits.ts';
import { subscribeAgain } from './subscribe.ts';

/** What a boundary event waited for has happened. */
export function boundaryTriggered(run: Run, host: Instance, wait: Wait, happening: Happening): void {
  const boundary = nodeIn(run, wait.model, wait.element);
  const again = interrupts(boundary) ? undefined : subscribeAgain(run, wait);
  renewWait(run, host, wait, again);
  fireBoundary(run, host, boundary, happening);
}

/** BPMN 13.5.3: interrupting ends the activity and its token goes on from the event; otherwise a second token does. */
export function fireBoundary(run: Run, host: Instance, boundary: Node, { data, local }: Happening): void {
  const scope = instanceOf(run, host.parent);
  const carried = mergeLocal([host.local, local]);
  if (interrupts(boundary)) {
    cancelInstances(run, [host.id]);
    if (host.undoes) push(run, { do: 'undo', id: host.undoes });
  } else addTokens(scope, 1);
  push(run, { do: 'pass', scope: scope.id, node: boundary.id, ...(carried && { local: carried }), ...(data && { data }) });
}
