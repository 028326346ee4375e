import type { Actor } from './save-ticket.ts';
import type { Store } from './transaction.ts';

export interface IncidentRow {
  shop_id: string; incident_id: string; ticket_id: string; job_id: string | null; element: string; code: string; message: string;
  state: 'open' | 'closed'; opened_at: string; closed_at: string | null; closed_by: Actor | null; data: Record<string, unknown>;
}

export async function findIncident(store: Store, shopId: string, incidentId: string): Promise<IncidentRow | undefined> {
  return store.db()<IncidentRow>('incident').where({ shop_id: shopId, incident_id: incidentId }).first();
}

/** With each ticket's number; newest first. */
export async function listIncidents(store: Store, shopId: string, state: IncidentRow['state'] | undefined, limit: number): Promise<(IncidentRow & { ticket_number: string })[]> {
  const query = store.db()('incident as i').join('ticket as t', (join) => join.on('t.shop_id', 'i.shop_id').andOn('t.ticket_id', 'i.ticket_id'))
    .where('i.shop_id', shopId).orderBy([{ column: 'i.opened_at', order: 'desc' }, { column: 'i.incident_id', order: 'desc' }]).limit(limit)
    .select('i.*', 't.number as ticket_number');
  return state ? query.where('i.state', state) : query;
}

export async function closeIncident(store: Store, shopId: string, incidentId: string, actor: Actor, at: string): Promise<void> {
  await store.db()('incident').where({ shop_id: shopId, incident_id: incidentId }).update({ state: 'closed', closed_at: at, closed_by: JSON.stringify(actor) });
}

/** A service that got through closes what it had reported. */
export async function closeIncidentsOfJob(store: Store, shopId: string, jobId: string, actor: Actor, at: string): Promise<void> {
  await store.db()('incident').where({ shop_id: shopId, job_id: jobId, state: 'open' }).update({ state: 'closed', closed_at: at, closed_by: JSON.stringify(actor) });
}
