import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { BLACKLIST } from '../domain/order-signals.ts';
import { deskMarks } from '../store/customers.ts';

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
  /** What the desk has put on the buyer's tickets and into their file; `blacklist` for those whom the shop blocked. */
  tags: string[];
}

/** Counts over the shop's own record; by the buyer's indexes. */
export async function buyerFacts(store: Store, ticket: Pick<TicketRow, 'shop_id' | 'ticket_id' | 'channel' | 'buyer_id' | 'buyer_phone'>): Promise<BuyerFacts> {
  const { shop_id: shopId, ticket_id: ticketId, buyer_id: buyerId } = ticket;
  const { rows } = await store.db().raw<{ rows: Omit<BuyerFacts, 'refundRate'>[] }>(
    `select (select count(*)::int from orders where shop_id = ? and buyer_id = ?) as orders, count(*)::int as tickets, count(*) filter (where refunded > 0)::int as refunds,
       coalesce((select array_agg(distinct tag) from ticket t, unnest(t.tags) as tag where t.shop_id = ? and t.buyer_id = ?), '{}') as tags
     from ticket where shop_id = ? and buyer_id = ? and ticket_id <> ?`,
    [shopId, buyerId, shopId, buyerId, shopId, buyerId, ticketId],
  );
  const facts = rows[0]!;
  const marks = await deskMarks(store, shopId, ticket);
  const tags = [...new Set([...facts.tags, ...marks.tags, ...(marks.blocked ? [BLACKLIST] : [])])];
  return { ...facts, tags, refundRate: facts.orders === 0 ? 0 : facts.refunds / facts.orders };
}
