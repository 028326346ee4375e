import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCosts } from './line-paid.ts';
import { orderArbitrary, splitIntoRequests } from './order-arbitrary.ts';
import { quote } from './quote.ts';
import { freightRules } from './quote-schema.ts';
import type { EarlierRequest, Quote, QuotedOrder } from './types.ts';

const picks = fc.array(fc.nat({ max: 1000 }), { minLength: 3, maxLength: 12 });
const rule = fc.constantFrom(...freightRules);
type Rule = (typeof freightRules)[number];

/** Carries requests out one after the other, each with what came before it. */
function carryOut(order: QuotedOrder, freight: Rule, requests: readonly { lineId: string; quantity: number }[][], record: boolean): Quote[] {
  const quotes: Quote[] = [];
  const earlier: EarlierRequest[] = [];
  for (const lines of requests) {
    const quoted = quote({ order, policy: { freight }, refunded: earlier, request: { lines } });
    quotes.push(quoted);
    earlier.push(record ? quoted : { lines });
  }
  return quotes;
}

function sums(quotes: readonly Quote[]): { goods: number; freight: number; points: number } {
  return {
    goods: quotes.flatMap((quoted) => quoted.lines).reduce((sum, line) => sum + line.amount, 0),
    freight: quotes.reduce((sum, quoted) => sum + quoted.freight, 0),
    points: quotes.reduce((sum, quoted) => sum + quoted.points, 0),
  };
}

function freightDue(order: QuotedOrder, freight: Rule): number {
  return freight === 'apportioned' || order.status === 'awaiting_shipment' ? order.freight! : 0;
}

describe('refund quotes of random orders', () => {
  it('any sequence of partial refunds adds up to exactly what was paid, points and freight included', () => {
    fc.assert(fc.property(orderArbitrary(), rule, picks, (order, freight, seed) => {
      const quotes = carryOut(order, freight, splitIntoRequests(order, seed), false);

      const paid = lineCosts(order).reduce((sum, cost) => sum + cost.paid, 0);
      expect(sums(quotes)).toEqual({ goods: paid, freight: freightDue(order, freight), points: order.points!.used });
    }), { numRuns: 40_000 });
  });

  it('nothing is ever negative, and no line gives back more than was paid for it', () => {
    fc.assert(fc.property(orderArbitrary(), rule, picks, (order, freight, seed) => {
      const quotes = carryOut(order, freight, splitIntoRequests(order, seed), false);

      const given = new Map(lineCosts(order).map((cost) => [cost.lineId, cost.paid]));
      for (const line of quotes.flatMap((quoted) => quoted.lines)) {
        if (line.amount < 0 || line.points < 0) throw new Error(`negative: ${JSON.stringify(line)}`);
        given.set(line.lineId, given.get(line.lineId)! - line.amount);
      }
      expect([...given.values()].every((left) => left === 0)).toBe(true);
      expect(quotes.every((quoted) => quoted.freight >= 0 && quoted.amount >= 0 && quoted.max === quoted.amount)).toBe(true);
    }), { numRuns: 20_000 });
  });

  it('a line gets the same in all, whatever the sequence of requests', () => {
    fc.assert(fc.property(orderArbitrary(), rule, picks, (order, freight, seed) => {
      const requests = splitIntoRequests(order, seed);

      const forward = sums(carryOut(order, freight, requests, false));
      const backward = sums(carryOut(order, freight, requests.toReversed(), false));

      expect(backward).toEqual(forward);
    }), { numRuns: 15_000 });
  });

  it('the preview equals the execution: earlier units and earlier quotes give the same figures', () => {
    fc.assert(fc.property(orderArbitrary(), rule, picks, (order, freight, seed) => {
      const requests = splitIntoRequests(order, seed);

      const preview = carryOut(order, freight, requests, false);
      const executed = carryOut(order, freight, requests, true);

      expect(executed.map(({ lines, amount }) => ({ lines, amount }))).toEqual(preview.map(({ lines, amount }) => ({ lines, amount })));
    }), { numRuns: 15_000 });
  });

  it('withdrawals in between never let a line give back a cent more than was paid', () => {
    fc.assert(fc.property(orderArbitrary(), rule, picks, (order, freight, seed) => {
      const held = withWithdrawals(order, freight, seed);

      const paid = lineCosts(order).reduce((sum, cost) => sum + cost.paid, 0);
      const total = sums(held);
      expect(total.goods).toBe(paid);
      expect(total.points).toBe(order.points!.used);
      expect(total.freight).toBe(freightDue(order, freight));
    }), { numRuns: 10_000 });
  });
});

/** Every second request is withdrawn after all were made, then its units are asked for again one request at a time. */
function withWithdrawals(order: QuotedOrder, freight: Rule, seed: readonly number[]): Quote[] {
  const requests = splitIntoRequests(order, seed);
  const quotes = carryOut(order, freight, requests, true);
  const held = quotes.filter((_, index) => index % 2 === 0);
  for (const lines of requests.filter((_, index) => index % 2 === 1)) {
    held.push(quote({ order, policy: { freight }, refunded: held, request: { lines } }));
  }
  return held;
}
