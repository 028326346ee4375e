import { Stuck } from './errors.ts';
import { positionsIn } from './gateways/positions.ts';
import { resolveIncident } from './instances.ts';
import { park } from './incidents.ts';
import { byAge } from './run.ts';
import type { Run } from './run.ts';
import type { Instance } from './state.ts';

/**
 * A scope whose tokens all wait at joins can never go on by itself: an incident, so that no ticket stands still unseen. It is over
 * when an event ends the scope after all.
 */
export function findHangs(run: Run): void {
  if (run.state.status === 'ended') return;
  for (const incident of run.state.incidents) {
    const scope = incident.code === 'hang' ? run.state.instances[incident.scope ?? ''] : undefined;
    if (incident.code === 'hang' && !(scope && hangs(run, scope))) resolveIncident(run, incident.id);
  }
  for (const id of Object.keys(run.state.instances).sort(byAge)) {
    const scope = run.state.instances[id];
    if (!scope || !hangs(run, scope) || run.state.incidents.some((incident) => incident.scope === id)) continue;
    const element = Object.keys(scope.joins ?? {}).sort()[0] ?? scope.node;
    const message = `Tokens wait at the join "${element}" for others that can never come. Correct the flow; this ticket needs a person.`;
    park(run, new Stuck('hang', element, message), scope.model, [], id);
  }
}

function hangs(run: Run, scope: Instance): boolean {
  if (scope.tokens === undefined || scope.tokens === 0) return false;
  return positionsIn(run, scope).every((position) => scope.joins?.[position] !== undefined);
}
