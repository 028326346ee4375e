import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { syncParent } from '../store/order-family.ts';

/** While a ticket of the order is open, its automatic receipt stands still, and so does that of the order it is a part of (section 2). */
export async function syncReceipt(store: Store, row: TicketRow, now: string): Promise<void> {
  const db = store.db();
  const other = await db('ticket').where({ shop_id: row.shop_id, order_id: row.order_id, is_open: true }).whereNot('ticket_id', row.ticket_id).first('ticket_id');
  const paused = row.is_open || other !== undefined;
  const changed = await db('orders').where({ shop_id: row.shop_id, order_id: row.order_id }).whereNot('receipt_paused', paused)
    .update({ receipt_paused: paused, updated_at: now }, ['parent_number']) as { parent_number: string | null }[];
  await syncParent(store, row.shop_id, changed[0]?.parent_number ?? null, now);
}
