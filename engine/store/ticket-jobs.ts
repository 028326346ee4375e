import type { Store } from './transaction.ts';

/** Makes the ticket's waiting service jobs due now. One that is at work keeps its lease. Returns how many. */
export async function wakeServiceJobs(store: Store, shopId: string, ticketId: string, now: string): Promise<number> {
  return store.db()('job').where({ shop_id: shopId, ticket_id: ticketId, kind: 'service', lease: null, dead_at: null }).update({ run_at: now });
}

/** Whether a service task of the ticket is waiting or at work, so that the ticket will move on by itself. */
export async function hasServiceJob(store: Store, shopId: string, ticketId: string): Promise<boolean> {
  const row = await store.db()('job').where({ shop_id: shopId, ticket_id: ticketId, kind: 'service', dead_at: null }).first('job_id') as { job_id: string } | undefined;
  return row !== undefined;
}
