import type { Store } from '../../../engine/store/transaction.ts';
import type { RelatedTicket } from '../../contracts/types.ts';

/** The tickets of an order, first applied for first. */
export async function ticketsOfOrder(store: Store, shopId: string, orderId: string): Promise<RelatedTicket[]> {
  return store.db()('ticket').where({ shop_id: shopId, order_id: orderId }).orderBy(['applied_at', 'ticket_id']).select('number', 'type', 'status');
}
