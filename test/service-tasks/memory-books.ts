import type { Notifier, Orders, RefundLedger, RefundRow } from '../../definitions/ports.ts';

export interface MemoryBooks {
  refunds: RefundLedger;
  orders: Orders;
  notifier: Notifier;
  rows: RefundRow[];
  /** States that each row went through, by refund number. */
  history: Record<string, string[]>;
  sent: { template: string; params: Record<string, string | number>; externalId: string }[];
}

/** Our books without a database, for a ticket of two payments: ¥60.00 on card P2 (the later one), the rest on WeChat P1. */
export function createMemoryBooks(now: () => string): MemoryBooks {
  const rows: RefundRow[] = [];
  const history: MemoryBooks['history'] = {};
  const sent: MemoryBooks['sent'] = [];
  const row = (paymentId: string, channel: string, amount: number): RefundRow =>
    ({ refundId: `id-${paymentId}`, refundNo: `T1-${paymentId}`, paymentId, channel, transactionNo: `tx-${paymentId}`, amount, currency: 'CNY', state: 'approved', updatedAt: now() });
  return {
    rows, history, sent,
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
    },
    notifier: {
      async send({ template, params, externalId }) {
        sent.push({ template, params, externalId });
        return { messageId: `m${sent.length}` };
      },
    },
  };
}
