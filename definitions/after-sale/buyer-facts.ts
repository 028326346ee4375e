import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';

/** What decision tables may ask about the buyer (`buyer.…`), this ticket left out. */
export interface BuyerFacts {
  /** Orders in this shop. */
  orders: number;
  /** Other after-sale tickets, also the withdrawn ones. */
  tickets: number;
  /** Tickets that money went back for. */
  refunds: number;
  /** `refunds` for each order: 0.1 is every tenth. */
  refundRate: number;
}

/** Counts over the shop's own record; three index reads. */
export async function buyerFacts(store: Store, ticket: Pick<TicketRow, 'shop_id' | 'ticket_id' | 'buyer_id'>): Promise<BuyerFacts> {
  const { rows } = await store.db().raw<{ rows: { orders: number; tickets: number; refunds: number }[] }>(
    `select (select count(*) from orders where shop_id = ? and buyer_id = ?) as orders, count(*) as tickets, count(*) filter (where refunded > 0) as refunds
     from ticket where shop_id = ? and buyer_id = ? and ticket_id <> ?`,
    [ticket.shop_id, ticket.buyer_id, ticket.shop_id, ticket.buyer_id, ticket.ticket_id],
  );
  const { orders, tickets, refunds } = rows[0]!;
  return { orders: Number(orders), tickets: Number(tickets), refunds: Number(refunds), refundRate: Number(orders) === 0 ? 0 : Number(refunds) / Number(orders) };
}
