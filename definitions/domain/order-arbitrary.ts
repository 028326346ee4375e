import fc from 'fast-check';
import type { QuotedOrder } from './types.ts';

/** Random orders for property tests: cheap and dear lines, overlapping discounts, points, freight. */
export function orderArbitrary(): fc.Arbitrary<QuotedOrder> {
  const price = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 50_000 }));
  const line = fc.tuple(price, fc.integer({ min: 1, max: 9 }));
  const discount = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 31 }));
  return fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    discounts: fc.array(discount, { maxLength: 3 }),
    points: fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 })),
    freight: fc.integer({ min: 0, max: 2500 }),
    status: fc.constantFrom('awaiting_shipment', 'awaiting_receipt', 'completed'),
  }).map(({ lines, discounts, points, freight, status }): QuotedOrder => ({
    currency: 'CNY',
    status,
    lines: lines.map(([unitPrice, quantity], index) => ({ id: `L${index + 1}`, unitPrice, quantity })),
    discounts: discounts.map(([amount, mask], index) => {
      const lineIds = lines.map((_, i) => `L${i + 1}`).filter((_, i) => (mask >> i) % 2 === 1);
      return lineIds.length > 0 ? { id: `D${index + 1}`, amount, lineIds } : { id: `D${index + 1}`, amount };
    }),
    points: { used: points[0], value: points[1] },
    freight,
  }));
}

/**
 * A random way to ask for every unit of an order: one entry per unit, shuffled by `picks` and cut into requests.
 * Units that fall into one request are added up per line.
 */
export function splitIntoRequests(order: QuotedOrder, picks: readonly number[]): { lineId: string; quantity: number }[][] {
  const units = order.lines.flatMap((line) => Array.from({ length: line.quantity }, () => line.id));
  const shuffled = units.map((lineId, index) => ({ lineId, at: (picks[index % picks.length]! * (index + 7)) % 1009 }))
    .toSorted((a, b) => a.at - b.at);
  const requests: Map<string, number>[] = [new Map()];
  for (const [index, { lineId }] of shuffled.entries()) {
    const request = requests.at(-1)!;
    request.set(lineId, (request.get(lineId) ?? 0) + 1);
    if (picks[index % picks.length]! % 3 === 0) requests.push(new Map());
  }
  return requests.filter((request) => request.size > 0)
    .map((request) => [...request].map(([lineId, quantity]) => ({ lineId, quantity })));
}
