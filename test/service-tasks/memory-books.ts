import type { ChargeBook, CompletionCodes, LinkedOrders, LossBook, Notifier, Orders, PayoutLedger, PayoutRow, RefundLedger, RefundRow } from '../../definitions/ports.ts';
import { memoryPayouts } from './memory-payouts.ts';

export interface MemoryBooks {
  refunds: RefundLedger;
  orders: Orders;
  notifier: Notifier;
  payouts: PayoutLedger;
  charges: ChargeBook;
  losses: LossBook;
  linkedOrders: LinkedOrders;
  completionCodes: CompletionCodes;
  rows: RefundRow[];
  /** States that each row went through, by refund number. */
  history: Record<string, string[]>;
  sent: { template: string; params: Record<string, string | number>; externalId: string }[];
  kept: {
    payouts: PayoutRow[]; losses: string[]; claims: { claimNo: string; amount: number }[];
    charges: { source: string; chargeNo: string; amount: number; currency: string; payUrl: string }[];
    linked: { number: string; kind: string; trackingNo?: string }[];
  };
}

/** Our books without a database, for a ticket of two payments: ¥60.00 on card P2 (the later one), the rest on WeChat P1. */
export function createMemoryBooks(now: () => string): MemoryBooks {
  const rows: RefundRow[] = [];
  const history: MemoryBooks['history'] = {};
  const sent: MemoryBooks['sent'] = [];
  const row = (paymentId: string, channel: string, amount: number): RefundRow =>
    ({ refundId: `id-${paymentId}`, refundNo: `T1-${paymentId}`, paymentId, channel, transactionNo: `tx-${paymentId}`, amount, currency: 'CNY', state: 'approved', updatedAt: now() });
  const payouts: PayoutRow[] = [];
  const charges: MemoryBooks['kept']['charges'] = [];
  const losses: string[] = [];
  const claims: MemoryBooks['kept']['claims'] = [];
  const linked: MemoryBooks['kept']['linked'] = [];
  return {
    rows, history, sent, kept: { payouts, charges, losses, claims, linked },
    refunds: {
      async approve(_shopId, _ticketId, amount) {
        if (rows.length === 0) {
          const card = Math.min(amount, 6000);
          rows.push(row('P2', 'card', card), ...(amount > card ? [row('P1', 'wechat_pay', amount - card)] : []));
        }
        return structuredClone(rows);
      },
      async list() { return structuredClone(rows); },
      async mark(_shopId, refundId, change) {
        const found = rows.find((candidate) => candidate.refundId === refundId);
        if (!found) throw new Error(`No refund ${refundId}.`);
        if (found.state === 'succeeded' && change.state !== 'failed') throw new Error(`Refund ${found.refundNo} is paid; it cannot become ${change.state}.`);
        Object.assign(found, change, { updatedAt: now() });
        (history[found.refundNo] ??= []).push(change.state);
      },
    },
    orders: {
      async applyEffect() {
        return { orderNumber: 'M1', status: 'closed', closed: true, points: 120, lines: [{ lineId: 'L1', refundedQuantity: 1, refundedAmount: 10_000 }] };
      },
      async returnFreight() { return { payer: 'seller', amount: 1200 }; },
      async noteClaim(_shopId, _ticketId, claim) { claims.push(claim); },
    },
    payouts: memoryPayouts(payouts, now),
    charges: {
      async open(_shopId, _ticketId, source, { amount }) {
        const known = charges.find((charge) => charge.source === source) ?? { source, chargeNo: `T1-P${charges.length + 1}`, amount, currency: 'CNY', payUrl: '' };
        if (!charges.includes(known)) charges.push(known);
        return { chargeNo: known.chargeNo, amount: known.amount, currency: known.currency };
      },
      async opened(_shopId, chargeNo, { payUrl }) { for (const charge of charges) if (charge.chargeNo === chargeNo) charge.payUrl = payUrl; },
    },
    losses: { async keep(_shopId, _ticketId, { documentNo }) { if (!losses.includes(documentNo)) losses.push(documentNo); } },
    completionCodes: { codeOf: (_shopId, _ticketId, reference) => String(reference.length).padStart(6, '0') },
    linkedOrders: {
      async keep(_shopId, _ticketId, { number, kind }) { if (!linked.some((one) => one.number === number)) linked.push({ number, kind }); },
      async shipped(_shopId, number, { trackingNo }) { for (const order of linked) if (order.number === number) order.trackingNo = trackingNo; },
    },
    notifier: {
      async send({ template, params, externalId }) {
        sent.push({ template, params, externalId });
        return { messageId: `m${sent.length}` };
      },
    },
  };
}
