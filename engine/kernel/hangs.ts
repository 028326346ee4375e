import { Stuck } from './errors.ts';
import { park, resolveIncident } from './incidents.ts';
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
    const scope = run.state.instances[incident.scope ?? ''];
    if (incident.code === 'hang' && !(scope && (hangs(run, scope) || nothingWaits(run)))) resolveIncident(run, incident.id);
  }
  for (const id of Object.keys(run.state.instances).sort(byAge)) {
    const scope = run.state.instances[id];
    if (!scope || !hangs(run, scope) || run.state.incidents.some((incident) => incident.scope === id)) continue;
    const element = Object.keys(scope.joins ?? {}).sort()[0] ?? scope.node;
    const message = `Tokens wait at the join "${element}" for others that can never come. Correct the flow; this ticket needs a person.`;
    park(run, new Stuck('hang', element, message), scope.model, [], id);
  }
  if (nothingWaits(run) && run.state.incidents.length === 0) {
    const { key } = run.program.root;
    park(run, new Stuck('hang', key, 'The ticket runs, but nothing in it waits. This needs a person.'), key, [], run.state.root);
  }
}

function nothingWaits(run: Run): boolean {
  return Object.keys(run.state.waits).length === 0 && run.state.incidents.every(({ code }) => code === 'hang');
}

function hangs(run: Run, scope: Instance): boolean {
  if (scope.tokens === undefined || scope.tokens === 0) return false;
  const stuck = run.state.incidents.some(({ work }) => work.some((item) => 'scope' in item && item.scope === scope.id));
  return !stuck && !Object.values(run.state.instances).some(({ parent }) => parent === scope.id);
}
