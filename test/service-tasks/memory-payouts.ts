import type { PayoutLedger, PayoutRow } from '../../definitions/ports.ts';

/** What whoever grants may give alone here. */
const LIMIT = 5000;

/** The book of compensation without a database: above ¥50.00 a supervisor is asked. */
export function memoryPayouts(rows: PayoutRow[], now: () => string): PayoutLedger {
  const sources = new Map<string, string[]>();
  return {
    async propose(_shopId, _ticketId, source, items) {
      if (!sources.has(source)) {
        const state = items.reduce((sum, { amount }) => sum + amount, 0) > LIMIT ? 'proposed' : 'approved';
        const added = items.map(({ kind, amount }, index): PayoutRow => ({
          refundId: `pay-${rows.length + index + 1}`, refundNo: `T1-C${rows.length + index + 1}`, kind, orderNumber: 'M1', paymentId: 'P1', channel: 'wechat_pay', amount, currency: 'CNY', state, updatedAt: now(),
        }));
        rows.push(...added);
        sources.set(source, added.map(({ refundNo }) => refundNo));
      }
      return structuredClone(rows.filter(({ refundNo }) => sources.get(source)?.includes(refundNo)));
    },
    async list() { return structuredClone(rows); },
    async decide(_shopId, _ticketId, numbers, approved) {
      const chosen = rows.filter(({ refundNo, state }) => numbers.includes(refundNo) && state === 'proposed');
      for (const row of chosen) Object.assign(row, { state: approved ? 'approved' : 'refused', updatedAt: now() });
      return structuredClone(chosen);
    },
    async mark(_shopId, payoutId, change) {
      const found = rows.find(({ refundId }) => refundId === payoutId);
      if (!found) throw new Error(`No payout ${payoutId}.`);
      Object.assign(found, change, { updatedAt: now() });
    },
  };
}
