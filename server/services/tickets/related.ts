import type { TicketSummaryData } from '../../../definitions/after-sale/ticket-facts.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import type { RelatedTicket } from '../../contracts/types.ts';
import { isInternal } from '../actors.ts';

/** The tickets of an order that this reader may know of, first applied for first. */
export async function ticketsOfOrder(store: Store, actor: Actor, orderId: string): Promise<RelatedTicket[]> {
  const rows = await store.db()<TicketRow>('ticket').where({ shop_id: actor.shopId, order_id: orderId }).orderBy(['applied_at', 'ticket_id'])
    .select('number', 'type', 'status', 'summary') as Pick<TicketRow, 'number' | 'type' | 'status' | 'summary'>[];
  return rows.filter((row) => actor.kind !== 'buyer' || !isInternal(row)).map(({ number, type, status, summary }) => ({ number, type, typeLabel: (summary as unknown as TicketSummaryData).typeLabel, status }));
}
