import { rootVariables } from '../../engine/kernel/index.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { runOnTicket } from '../../engine/runtime/run.ts';
import { findTicket } from '../../engine/store/ticket.ts';
import { orderEffect } from '../domain/order-effect.ts';
import { returnFreight } from '../domain/return-freight.ts';
import type { Orders } from '../ports.ts';
import { syncParent } from '../store/order-family.ts';
import { lockOrder, writeOrderEffect } from '../store/orders.ts';
import { findReservation } from '../store/reservations.ts';
import type { ShopBook } from './shop-book.ts';
import { ticketFacts } from './ticket-facts.ts';
import { afterSale } from './variables.ts';

const insurer = { type: 'system' as const, name: 'insurance' };

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
        await syncParent(store, shopId, order.parent_number, engine.now());
        const reservation = await findReservation(store, shopId, ticketId);
        return {
          orderNumber: order.number, status: effect.status, closed: effect.fullyRefunded, points: reservation?.points ?? 0,
          lines: (reservation?.lines.quote ?? []).map((line) => ({ lineId: line.lineId, refundedQuantity: line.quantity, refundedAmount: line.amount })),
        };
      });
    },

    async returnFreight(shopId, ticketId) {
      const ticket = await findTicket(store, shopId, ticketId);
      if (!ticket) throw new Error(`There is no ticket ${ticketId} in this shop.`);
      const { returnParcel, returnFreight: cost, freightBy, fault } = afterSale(rootVariables(ticket.state));
      if (!returnParcel) return { payer: 'nobody', amount: 0 };
      const policy = await book.policy(shopId, ticket.row.policy_version);
      // who pays the freight may be settled otherwise than the fault says
      const bears = freightBy ?? (fault === 'seller' || fault === 'courier' ? 'seller' : 'buyer');
      const share = returnFreight(policy, bears, cost ?? 0);
      return share.payer === 'insurance' ? { payer: 'insurance', amount: cost ?? 0 } : { payer: share.payer, amount: share.compensation };
    },

    async noteClaim(shopId, ticketId, { claimNo, amount }) {
      await runOnTicket(engine, shopId, ticketId, async ({ row }) => ({
        actor: insurer, patch: { version: row.version },
        notes: [{ kind: 'insurance_claim', actor: insurer, element: null, visibility: 'buyer', data: { no: claimNo, amount, currency: row.currency } }],
      }));
    },
  };
}
