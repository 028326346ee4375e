import { rootVariables } from '../../engine/kernel/variables.ts';
import type { State } from '../../engine/kernel/types.ts';
import type { Actor as RecordedActor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { afterSale } from '../../definitions/after-sale/variables.ts';
import type { Actor } from '../auth/actor.ts';

export interface FileRow {
  shop_id: string; file_id: string; name: string; type: string; size: number; sha256: string;
  /** Of buyers with the orders that were theirs when they uploaded it: a buyer id alone may be shared. */
  uploaded_by: RecordedActor & { orders?: string[] };
  created_at: string;
}

/** A buyer reads what they uploaded, what was filed as evidence of their request, and what was shown to them on their tickets' timelines. */
export async function buyerMayRead(store: Store, actor: Actor, file: FileRow): Promise<boolean> {
  const own = new Set(actor.orderNumbers ?? []);
  if (file.uploaded_by.orders?.some((number) => own.has(number))) return true;
  if (own.size === 0) return false;
  return (await onTimeline(store, file, [...own])) || (await isEvidence(store, file, [...own]));
}

async function onTimeline(store: Store, file: FileRow, orders: string[]): Promise<boolean> {
  const { rows } = await store.db().raw<{ rows: unknown[] }>(
    `select 1 from timeline l join ticket t on t.shop_id = l.shop_id and t.ticket_id = l.ticket_id
     where t.shop_id = ? and l.shop_id = ? and t.order_number = any(?::text[]) and l.visibility = 'buyer' and l.data::text like ? limit 1`,
    [file.shop_id, file.shop_id, orders, `%"${file.file_id}"%`],
  );
  return rows.length > 0;
}

async function isEvidence(store: Store, file: FileRow, orders: string[]): Promise<boolean> {
  const { rows } = await store.db().raw<{ rows: { state: State }[] }>(
    `select s.state from ticket_state s join ticket t on t.shop_id = s.shop_id and t.ticket_id = s.ticket_id
     where t.shop_id = ? and s.shop_id = ? and t.order_number = any(?::text[]) and s.state::text like ?`,
    [file.shop_id, file.shop_id, orders, `%"${file.file_id}"%`],
  );
  return rows.some(({ state }) => afterSale(rootVariables(state)).request?.evidence?.includes(file.file_id));
}
