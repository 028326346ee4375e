import type { ClosedWorkItem } from './save-ticket.ts';
import type { Store } from './transaction.ts';
import type { WorkItemRow } from './work-item.ts';

/** A step whose person the program chooses: from which group, and who has declined it. */
export interface PoolEntry { work_item_id: string; pool: string; not_for: string[] }

export async function putIntoPool(store: Store, shopId: string, entries: PoolEntry[]): Promise<void> {
  for (const { work_item_id, pool, not_for } of entries) await store.db()('work_item').where({ shop_id: shopId, work_item_id }).update({ pool, not_for });
}

/** Steps of these groups that still wait for somebody, oldest first. */
export async function waitingInPools(store: Store, shopId: string, pools: string[], limit: number): Promise<Pick<WorkItemRow, 'work_item_id' | 'ticket_id'>[]> {
  return store.db()<WorkItemRow>('work_item').where({ shop_id: shopId, state: 'open' }).whereNull('assignee').whereIn('pool', pools)
    .orderBy(['opened_at', 'work_item_id']).limit(limit).select('work_item_id', 'ticket_id');
}

/**
 * People who declined this step of the ticket before, or let its time run out.
 * @param closing what the present command ends; its rows are still open
 */
export async function declinersOf(store: Store, shopId: string, ticketId: string, element: string, declined: readonly string[], closing: readonly ClosedWorkItem[]): Promise<string[]> {
  const rows = await store.db()<WorkItemRow>('work_item').where({ shop_id: shopId, ticket_id: ticketId, element }).whereIn('state', ['open', 'done']);
  const ended = rows.map((row) => ({ ...row, ...closing.find(({ wait_id }) => wait_id === row.wait_id) }));
  const gone = ended.filter((row) => row.state === 'done' && (row.closed_by?.type === 'rule' || declined.includes(row.outcome ?? '')));
  return [...new Set(gone.flatMap((row) => [...row.not_for, ...(row.closed_by?.type === 'user' && row.closed_by.id ? [row.closed_by.id] : []), ...(row.assignee ? [row.assignee] : [])]))];
}
