import { countedWith } from '../../definitions/domain/compensation.ts';
import type { PayoutLedger, PayoutRow } from '../../definitions/ports.ts';

/** The book of compensation without a database: everything is given in an agent's name. */
export function memoryPayouts(rows: PayoutRow[], now: () => string): PayoutLedger {
  const sources = new Map<string, string[]>();
  return {
    async propose(_shopId, _ticketId, source, items) {
      if (!sources.has(source)) {
        const added = items.map(({ kind, amount }, index): PayoutRow => ({
          refundId: `pay-${rows.length + index + 1}`, refundNo: `T1-C${rows.length + index + 1}`, kind, orderNumber: 'M1', paymentId: 'P1', channel: 'wechat_pay', amount, currency: 'CNY', state: 'proposed', updatedAt: now(),
        }));
        rows.push(...added);
        sources.set(source, added.map(({ refundNo }) => refundNo));
      }
      const own = rows.filter(({ refundNo }) => sources.get(source)?.includes(refundNo));
      return { rows: structuredClone(own), role: 'agent', counted: countedWith([], own) };
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
