import { closeIncident as close, findIncident, type IncidentRow } from '../../store/incident.ts';
import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket } from '../run.ts';

/** Whether nothing stands still behind an incident: no job and no token waits for it to be retried. */
export function isClosable({ job_id: jobId, data }: Pick<IncidentRow, 'job_id' | 'data'>): boolean {
  return jobId === null && typeof data.kernel !== 'string';
}

/**
 * A person has dealt with what an incident tells. Only for incidents behind which nothing stands still.
 * @throws EngineError incident_not_found · incident_closed · incident_retryable when a job or a token waits for it
 */
export async function closeIncident(engine: Engine, shopId: string, incidentId: string, actor: Actor, note: string): Promise<TicketRow> {
  const found = await findIncident(engine.store, shopId, incidentId);
  if (!found) throw new EngineError('incident_not_found', 'There is no such incident in this shop.');
  return runOnTicket(engine, shopId, found.ticket_id, async ({ row }) => {
    const incident = await findIncident(engine.store, shopId, incidentId);
    if (incident?.state !== 'open') throw new EngineError('incident_closed', 'Somebody has dealt with this incident already.');
    if (!isClosable(incident)) throw new EngineError('incident_retryable', 'Something stands still until this incident is retried.');
    await close(engine.store, shopId, incidentId, actor, engine.now());
    return {
      actor, patch: { version: row.version },
      notes: [{ kind: 'incident_closed', actor, element: null, visibility: 'internal', data: { incident: incidentId, code: incident.code, note } }],
    };
  });
}
