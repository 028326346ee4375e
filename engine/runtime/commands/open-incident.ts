import type { JobRow } from '../../store/job.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';
import { newId } from '../../store/new-id.ts';

/** A job gave up: a person must look. The ticket stays where it is; the job can be run again. */
export async function openIncident(engine: Engine, job: JobRow & { ticket_id: string }, code: string, message: string): Promise<TicketRow> {
  return runOnTicket(engine, job.shop_id, job.ticket_id, async () => {
    const actor = { type: 'system' as const, name: 'jobs' };
    const element = String(job.payload.element ?? '');
    return {
      actor,
      notes: [{ kind: 'incident', actor, element, visibility: 'internal', data: { code, message } }],
      incidents: [{ incident_id: newId(engine.now()), job_id: job.job_id, element, code, message, data: { kind: job.kind, attempts: job.attempts, service: job.payload.service ?? null } }],
    };
  });
}
