import type { Actor } from './save-ticket.ts';
import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

/** An open or closed user task of a ticket. */
export interface WorkItemRow {
  shop_id: string; work_item_id: string; ticket_id: string; wait_id: string; element: string; model_key: string; visit: number;
  state: 'open' | 'done' | 'cancelled'; roles: string[]; groups: string[]; assignee: string | null; due_at: string; opened_at: string;
  closed_at: string | null; outcome: string | null; data: Record<string, unknown> | null; closed_by: Actor | null;
  /** Group out of which the program gives the step to somebody; null: people take it. */
  pool: string | null;
  /** People who gave it back or let its time run out. */
  not_for: string[];
}

export async function findWorkItem(store: Store, shopId: string, workItemId: string): Promise<WorkItemRow | undefined> {
  return store.db()<WorkItemRow>('work_item').where({ shop_id: shopId, work_item_id: workItemId }).first();
}

const read = statement('work_item_read', `select * from work_item where shop_id = :shop::uuid and work_item_id = :id::uuid`);

/** The same for commands: sent when called, so that it travels with the lock of its ticket. */
export async function readWorkItem(store: Store, shopId: string, workItemId: string): Promise<WorkItemRow | undefined> {
  return (await read(store.db(), { shop: shopId, id: workItemId })).rows[0] as unknown as WorkItemRow | undefined;
}

export async function listWorkItems(store: Store, shopId: string, ticketId: string): Promise<WorkItemRow[]> {
  return store.db()<WorkItemRow>('work_item').where({ shop_id: shopId, ticket_id: ticketId }).orderBy(['opened_at', 'work_item_id']);
}

/** Open items assigned to a person, nearest deadline first. */
export async function listAssigned(store: Store, shopId: string, personId: string, limit: number): Promise<WorkItemRow[]> {
  return store.db()<WorkItemRow>('work_item').where({ shop_id: shopId, assignee: personId, state: 'open' }).orderBy(['due_at', 'work_item_id']).limit(limit);
}

export async function assignWorkItem(store: Store, shopId: string, workItemId: string, assignee: string | null): Promise<void> {
  await store.db()('work_item').where({ shop_id: shopId, work_item_id: workItemId }).update({ assignee });
}

/** Who last completed each of these steps: `{ element: personId }`. */
export async function lastPeople(store: Store, shopId: string, ticketId: string, elements: string[]): Promise<Record<string, string>> {
  const rows = await store.db()<WorkItemRow>('work_item').where({ shop_id: shopId, ticket_id: ticketId, state: 'done' }).whereIn('element', elements)
    .orderBy('closed_at').select('element', 'closed_by');
  return Object.fromEntries(rows.flatMap((row) => (row.closed_by?.id ? [[row.element, row.closed_by.id]] : [])));
}
