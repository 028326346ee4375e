import type { Engine } from '../../engine/runtime/engine.ts';
import { orderEffect } from '../domain/order-effect.ts';
import type { Orders } from '../ports.ts';
import { lockOrder, writeOrderEffect } from '../store/orders.ts';
import { findReservation } from '../store/reservations.ts';
import type { ShopBook } from './shop-book.ts';
import { ticketFacts } from './ticket-facts.ts';

/** What finished refunds do to the mirrored order, decided over all its lines and all its tickets (section 2). */
export function createOrderLedger(engine: Engine, book: ShopBook): Orders {
  const { store } = engine;
  return {
    async applyEffect(shopId, ticketId) {
      return store.tx(async () => {
        const ticket = await store.db()('ticket').where({ shop_id: shopId, ticket_id: ticketId }).first('order_id', 'policy_version') as { order_id: string; policy_version: number };
        const order = await lockOrder(store, shopId, ticket.order_id);
        const facts = await ticketFacts(store, shopId, ticket.order_id);
        const effect = orderEffect(order.document, facts, await book.policy(shopId, ticket.policy_version));
        await writeOrderEffect(store, order, { status: effect.status, receiptPaused: effect.autoReceiptPaused }, engine.now());
        const reservation = await findReservation(store, shopId, ticketId);
        return {
          orderNumber: order.number, status: effect.status, closed: effect.fullyRefunded, points: reservation?.points ?? 0,
          lines: (reservation?.lines.quote ?? []).map((line) => ({ lineId: line.lineId, refundedQuantity: line.quantity, refundedAmount: line.amount })),
        };
      });
    },
  };
}
