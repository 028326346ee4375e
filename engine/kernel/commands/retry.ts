import { KernelError } from '../errors.ts';
import { resolveIncident } from '../incidents.ts';
import { push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';

/** What was stuck is done again, as it was; what is still wrong becomes a new incident. */
export function retry(run: Run, { incident: id }: Extract<Command, { type: 'retry' }>): void {
  const chosen = run.state.incidents.filter((incident) => id === undefined || incident.id === id);
  if (id !== undefined && chosen.length === 0) throw new KernelError('unknown_incident', `This ticket has no open incident ${id}.`);
  for (const incident of chosen) {
    resolveIncident(run, incident.id);
    push(run, ...incident.work);
  }
}
