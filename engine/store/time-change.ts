import type { Actor } from './save-ticket.ts';
import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

/** What changed, by whose versions running clocks or promises are counted anew. */
export type TimeChangeKind = 'calendar' | 'policy' | 'service_levels';

/** Running clocks on their way to other rules, ticket by ticket. `after_ticket`: the last one that is done; `changed`: tickets on which something is different now. */
export interface TimeChangeRow {
  shop_id: string; change_id: string; kind: TimeChangeKind; from_version: number; to_version: number; state: 'running' | 'done';
  total: number; done: number; changed: number; after_ticket: string | null; created_by: Actor; created_at: string; finished_at: string | null;
}

export async function insertTimeChange(store: Store, row: TimeChangeRow): Promise<void> {
  await store.db()('time_change').insert({ ...row, created_by: JSON.stringify(row.created_by) });
}

export async function findTimeChange(store: Store, shopId: string, changeId: string): Promise<TimeChangeRow | undefined> {
  return store.db()<TimeChangeRow>('time_change').where({ shop_id: shopId, change_id: changeId }).first();
}

/** Newest first. */
export async function listTimeChanges(store: Store, shopId: string, limit: number): Promise<TimeChangeRow[]> {
  return store.db()<TimeChangeRow>('time_change').where({ shop_id: shopId }).orderBy('created_at', 'desc').limit(limit);
}

/** A change that is not over: the next one waits for it, or its clocks would be measured by the wrong rules. */
export async function runningTimeChange(store: Store, shopId: string): Promise<TimeChangeRow | undefined> {
  return store.db()<TimeChangeRow>('time_change').where({ shop_id: shopId, state: 'running' }).first();
}

const step = statement('time_change_step', `
update time_change set done = done + 1, changed = changed + :changed::int, after_ticket = :ticket::uuid
where shop_id = :shop::uuid and change_id = :change::uuid and (after_ticket is null or after_ticket < :ticket::uuid) returning change_id`);

/** Notes that the ticket is done, in the transaction that changes it. False: it was done before. */
export async function stepTimeChange(store: Store, row: TimeChangeRow, ticketId: string, changed: boolean): Promise<boolean> {
  const { rows } = await step(store.db(), { shop: row.shop_id, change: row.change_id, ticket: ticketId, changed: changed ? 1 : 0 });
  return rows.length === 1;
}

export async function endTimeChange(store: Store, row: TimeChangeRow, now: string): Promise<void> {
  await store.db()('time_change').where({ shop_id: row.shop_id, change_id: row.change_id }).update({ state: 'done', finished_at: now });
}

/** Open tickets behind the given one, in the order in which a change takes them. */
export async function openTicketsAfter(store: Store, shopId: string, after: string | null, limit: number): Promise<string[]> {
  const query = store.db()('ticket').where({ shop_id: shopId, is_open: true }).orderBy('ticket_id').limit(limit).select('ticket_id');
  const rows = await (after ? query.where('ticket_id', '>', after) : query) as { ticket_id: string }[];
  return rows.map((row) => row.ticket_id);
}

export async function countOpenTickets(store: Store, shopId: string): Promise<number> {
  const [row] = await store.db()('ticket').where({ shop_id: shopId, is_open: true }).count<{ n: number }[]>('* as n');
  return Number(row?.n ?? 0);
}
