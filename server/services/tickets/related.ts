import type { TicketSummaryData } from '../../../definitions/after-sale/ticket-facts.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { RelatedTicket } from '../../contracts/types.ts';

/** The tickets of an order, first applied for first. */
export async function ticketsOfOrder(store: Store, shopId: string, orderId: string): Promise<RelatedTicket[]> {
  const rows = await store.db()<TicketRow>('ticket').where({ shop_id: shopId, order_id: orderId }).orderBy(['applied_at', 'ticket_id'])
    .select('number', 'type', 'status', 'summary') as Pick<TicketRow, 'number' | 'type' | 'status' | 'summary'>[];
  return rows.map(({ number, type, status, summary }) => ({ number, type, typeLabel: (summary as unknown as TicketSummaryData).typeLabel, status }));
}
