import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOrder } from './builders.ts';
import { available, type LedgerEntry } from './ledger.ts';
import { reserve } from './reserve.ts';
import type { Order } from './types.ts';

const step = fc.record({
  act: fc.constantFrom('ask', 'approve', 'fail', 'unknown', 'succeed', 'release'),
  amount: fc.integer({ min: 1, max: 30_000 }), share: fc.integer({ min: 1, max: 100 }), which: fc.nat({ max: 30 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function paidBy(amounts: number[], times: number[]): Order {
  const payments = amounts.map((amount, index) => ({ id: `P${index + 1}`, channel: index % 2 === 0 ? 'wechat' : 'gift_card', amount, paidAt: new Date(Date.UTC(2026, 10, 12, 0, times[index] ?? 0)).toISOString() }));
  return anOrder({ lines: [{ id: 'L1', title: 'x', unitPrice: amounts.reduce((sum, amount) => sum + amount, 0), quantity: 1 }], discounts: [], points: { used: 0, value: 0 }, freight: 0, paid: amounts.reduce((sum, amount) => sum + amount, 0), payments });
}

/** What a ticket does next, as the books would let it. */
function take(order: Order, ledger: LedgerEntry[], { act, amount, share, which }: Step): void {
  const entry = ledger[which % Math.max(1, ledger.length)];
  const others = ledger.filter((other) => other !== entry);
  if (act === 'ask') {
    const asked = reserve(order, ledger, { lines: [], amount });
    if (asked.allowed) ledger.push({ number: `T${ledger.length}`, state: 'reserved', lines: [], amount });
  } else if (entry && act === 'approve' && entry.state === 'reserved') {
    const granted = Math.ceil((entry.amount * share) / 100);
    const fixed = reserve(order, others, { lines: [], amount: granted });
    // what was held is always there when it is needed
    if (!fixed.allowed) throw fixed.error;
    Object.assign(entry, { state: 'approved', amount: granted, payments: fixed.payments });
  } else if (entry?.payments && (act === 'fail' || act === 'unknown' || act === 'succeed')) {
    entry.state = act === 'fail' ? 'failed' : act === 'unknown' ? 'unknown' : 'succeeded';
  } else if (entry && act === 'release' && entry.state === 'reserved') {
    ledger.splice(ledger.indexOf(entry), 1);
  }
}

describe('money that tickets hold of an order', () => {
  it('is never more than was paid, in all and on each payment, whatever is asked, granted, lost or given up, over 100,000 steps', () => {
    let steps = 0;
    fc.assert(fc.property(
      fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 4 }), fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), fc.array(step, { minLength: 5, maxLength: 20 }),
      (amounts, times, acts) => {
        const order = paidBy(amounts, times);
        const ledger: LedgerEntry[] = [];
        for (const act of acts) {
          take(order, ledger, act);
          steps += 1;
          expect(ledger.reduce((sum, entry) => sum + entry.amount, 0) + available(order, ledger)).toBe(order.paid);
          for (const payment of order.payments) {
            const back = ledger.flatMap((entry) => entry.payments ?? []).filter(({ paymentId }) => paymentId === payment.id).reduce((sum, part) => sum + part.amount, 0);
            expect(back).toBeLessThanOrEqual(payment.amount);
          }
          for (const entry of ledger) if (entry.payments) expect(entry.payments.reduce((sum, part) => sum + part.amount, 0)).toBe(entry.amount);
        }
      }), { numRuns: 9_000 });
    expect(steps).toBeGreaterThan(100_000);
  });

  it('can always be taken out whole: what is free fits on the payments', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 4 }), fc.array(step, { maxLength: 20 }), (amounts, acts) => {
      const order = paidBy(amounts, [0, 1, 2, 3]);
      const ledger: LedgerEntry[] = [];
      for (const act of acts) take(order, ledger, act);
      expect(reserve(order, ledger, { lines: [], amount: available(order, ledger) })).toMatchObject({ allowed: true });
      expect(reserve(order, ledger, { lines: [], amount: available(order, ledger) + 1 })).toMatchObject({ allowed: false });
    }), { numRuns: 2_000 });
  });
});
