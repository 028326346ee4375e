import type { Stuck } from './errors.ts';
import { nextId } from './run.ts';
import type { Run } from './run.ts';
import type { Incident, Work } from './state.ts';

/** Keeps work that cannot be done now, and tells the host. Its tokens still live: the scope around them does not end. */
export function park(run: Run, { code, element, message }: Stuck, model: string, work: Work[], scope?: string): void {
  const incident: Incident = { id: nextId(run, 'x'), code, message, element, model, work, ...(scope !== undefined && { scope }) };
  run.state.incidents.push(incident);
  run.effects.push({ type: 'incident', id: incident.id, code, message, element, model });
}

/** An incident is over: nothing is left to retry. */
export function resolveIncident(run: Run, id: string): void {
  run.state.incidents = run.state.incidents.filter((incident) => incident.id !== id);
  run.effects.push({ type: 'resolved', id });
}

/** The model in which a piece of work happens. */
export function modelOfWork(run: Run, work: Work): string {
  const id = 'scope' in work ? work.scope : 'id' in work ? work.id : run.state.waits[work.wait]?.instance;
  return run.state.instances[id ?? '']?.model ?? run.program.root.key;
}
