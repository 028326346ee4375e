import { reviveJob } from '../../store/job.ts';
import { closeIncident, findIncident } from '../../store/incident.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Note } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket } from '../run.ts';

/** Runs an incident's job again with the same idempotency key. @throws EngineError incident_not_found · incident_closed */
export async function retryIncident(engine: Engine, shopId: string, incidentId: string, actor: Actor, reason: string): Promise<TicketRow> {
  const found = await findIncident(engine.store, shopId, incidentId);
  if (!found) throw new EngineError('incident_not_found', 'There is no such incident in this shop.');
  return runOnTicket(engine, shopId, found.ticket_id, async () => {
    const incident = await findIncident(engine.store, shopId, incidentId);
    const gone = new EngineError('incident_closed', 'This incident has nothing that can run again; somebody may have dealt with it already.');
    if (incident?.state !== 'open') throw gone;
    const notes: Note[] = [{ kind: 'incident_retried', actor, element: found.element, visibility: 'internal', data: { incident: incidentId, reason } }];
    // a token that is stuck in the flow is retried by the kernel, a job that gave up is made due again
    if (typeof incident.data.kernel === 'string') return { actor, notes, command: { type: 'retry', incident: incident.data.kernel } };
    if (incident.job_id === null || !(await reviveJob(engine.store, shopId, incident.job_id, engine.now()))) throw gone;
    await closeIncident(engine.store, shopId, incidentId, actor, engine.now());
    return { actor, notes, wake: true };
  });
}
