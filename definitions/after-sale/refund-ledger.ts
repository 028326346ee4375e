import { runOnTicket } from '../../engine/runtime/run.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { ledgerOf } from '../domain/ledger.ts';
import { refundNumber } from '../domain/refund-number.ts';
import { reserve } from '../domain/reserve.ts';
import type { RefundLedger, RefundRow } from '../ports.ts';
import { lockOrder } from '../store/orders.ts';
import { insertRefunds, refundsOfTicket, updateRefund, type RefundRecord } from '../store/refunds.ts';
import { findReservation, putReservation, type ReservationRow } from '../store/reservations.ts';
import { ticketFacts } from './ticket-facts.ts';
import { afterSale, type AfterSaleVariables } from './variables.ts';
import { newId } from '../../engine/store/new-id.ts';

const actor = { type: 'system' as const, name: 'refund' };
/** An order that lists no payments (a marketplace settles them) is paid back under its own number. */
const WHOLE_ORDER = 'order';

function rowOf(record: RefundRecord): RefundRow {
  return {
    refundId: record.refund_id, refundNo: record.refund_no, paymentId: record.payment_id, channel: record.channel, amount: record.amount, currency: record.currency,
    state: record.state, updatedAt: record.updated_at,
    ...(record.transaction_no ? { transactionNo: record.transaction_no } : {}), ...(record.reason ? { reason: record.reason } : {}), ...(record.gateway_ref ? { gatewayRef: record.gateway_ref } : {}),
    ...(record.route ? { route: record.route } : {}),
  };
}

/** Of a type that sends goods and reserves nothing: what its units are worth, so that later requests count what now goes back. */
function unreserved({ shop_id, ticket_id, order_id }: TicketRow, { quote }: AfterSaleVariables): Omit<ReservationRow, 'amount' | 'updated_at'> {
  return {
    shop_id, ticket_id, order_id, state: 'reserved', freight: quote?.freight ?? 0, points: quote?.points ?? 0,
    lines: { quote: quote?.lines ?? [], freight: [], entitled: quote?.amount ?? 0 },
  };
}

/** The ledger of refunds over the database. Each call is one short transaction under the ticket's lock, on the timeline too. */
export function createRefundLedger(engine: Engine): RefundLedger {
  const { store } = engine;
  return {
    async list(shopId, ticketId) {
      return (await refundsOfTicket(store, shopId, ticketId)).map(rowOf);
    },

    async approve(shopId, ticketId, amount) {
      await runOnTicket(engine, shopId, ticketId, async ({ row, variables }) => {
        const existing = await refundsOfTicket(store, shopId, ticketId);
        if (existing.length > 0 || amount === 0) return { actor, patch: { version: row.version } };
        const order = await lockOrder(store, shopId, row.order_id);
        const others = await ticketFacts(store, shopId, row.order_id, ticketId);
        const reserved = reserve(order.document, ledgerOf(order.document, others), { lines: afterSale(variables).request.lines, amount });
        if (!reserved.allowed) throw reserved.error;
        const parts = reserved.payments.length > 0 ? reserved.payments : [{ paymentId: WHOLE_ORDER, channel: order.channel, amount }];
        const now = engine.now();
        await insertRefunds(store, parts.map((part, index) => ({
          shop_id: shopId, refund_id: newId(now), ticket_id: ticketId, order_id: row.order_id, refund_no: refundNumber(row.number, index + 1),
          payment_id: part.paymentId, channel: part.channel, transaction_no: order.document.payments.find((payment) => payment.id === part.paymentId)?.transactionNo ?? null,
          amount: part.amount, currency: order.currency, state: 'approved', gateway_ref: null, reason: null, route: null, created_at: now, updated_at: now, succeeded_at: null,
        })));
        const held = await findReservation(store, shopId, ticketId);
        if (held?.amount !== amount) await putReservation(store, { ...(held ?? unreserved(row, afterSale(variables))), amount, updated_at: now });
        return { actor, patch: { version: row.version, summary: { ...row.summary, money: 'approved' } } };
      });
      return (await refundsOfTicket(store, shopId, ticketId)).map(rowOf);
    },

    async mark(shopId, refundId, change) {
      const found = await store.db()<RefundRecord>('refund').where({ shop_id: shopId, refund_id: refundId }).first();
      if (!found) throw new Error(`There is no refund ${refundId} in this shop.`);
      await runOnTicket(engine, shopId, found.ticket_id, async ({ row }) => {
        const current = (await refundsOfTicket(store, shopId, found.ticket_id)).find((refund) => refund.refund_id === refundId) ?? found;
        const unchanged = { actor, patch: { version: row.version } };
        if (current.state === change.state || (current.state === 'succeeded' && change.state !== 'failed')) return unchanged;
        const now = engine.now();
        await updateRefund(store, shopId, refundId, {
          state: change.state, updated_at: now, reason: change.state === 'succeeded' ? (change.reason ?? null) : (change.reason ?? current.reason), gateway_ref: change.gatewayRef ?? current.gateway_ref,
          ...(change.route ? { route: change.route } : {}),
          succeeded_at: change.state === 'succeeded' ? now : null,
        });
        const visible = change.state === 'succeeded' || change.state === 'processing' ? ('buyer' as const) : ('internal' as const);
        const data = { no: current.refund_no, state: change.state, amount: current.amount, currency: current.currency, channel: current.channel, ...(change.reason ? { reason: change.reason } : {}) };
        return { ...unchanged, notes: [{ kind: 'refund', actor, element: null, visibility: visible, data }] };
      });
    },
  };
}
