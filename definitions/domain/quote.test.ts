import { describe, expect, it } from 'vitest';
import { anOrder } from './builders.ts';
import { quote } from './quote.ts';
import type { DomainErrorCode } from './errors.ts';
import type { Quote, QuoteInput } from './types.ts';

const two = { lines: [{ lineId: 'L1', quantity: 2 }] };
const all = { lines: [{ lineId: 'L1', quantity: 3 }, { lineId: 'L2', quantity: 1 }] };

function ask(changes: Partial<QuoteInput> = {}): Quote {
  return quote({ order: anOrder(), policy: { freight: 'until_shipment' }, request: two, ...changes });
}

function refuses(changes: Partial<QuoteInput>, code: DomainErrorCode): void {
  expect(() => ask(changes)).toThrow(expect.objectContaining({ code }) as Error);
}

describe('quote', () => {
  it('explains each amount, row by row', () => {
    const rows = ask().breakdown.map(({ code, lineId, amount }) => [code, lineId, amount]);

    expect(rows).toEqual([
      ['original', 'L1', 17700], ['discount', 'L1', -1735], ['points', 'L1', -289], ['line_paid', 'L1', 15676],
      ['units', 'L1', 10450], ['line_refund', 'L1', 10450], ['freight', undefined, 0], ['max', undefined, 10450], ['total', undefined, 10450],
    ]);
  });

  it('shows what went back before', () => {
    const { breakdown, amount } = ask({ refunded: [two], request: { lines: [{ lineId: 'L1', quantity: 1 }] } });

    expect(amount).toBe(15676 - 10450);
    expect(breakdown).toContainEqual({ code: 'refunded_before', lineId: 'L1', amount: -10450, params: { units: 2 } });
    expect(breakdown).toContainEqual({ code: 'units', lineId: 'L1', amount: 15676, params: { units: 3, of: 3 } });
  });

  it('gives the freight back with the request that completes the order before shipment', () => {
    const order = anOrder({ status: 'awaiting_shipment' });

    expect(ask({ order, request: all })).toMatchObject({ freight: 1200, amount: 28300 });
    expect(ask({ order, refunded: [two], request: { lines: [{ lineId: 'L1', quantity: 1 }, { lineId: 'L2', quantity: 1 }] } }).freight).toBe(1200);
    expect(ask({ order }).breakdown).toContainEqual({ code: 'freight', amount: 0, params: { rule: 'until_shipment', reason: 'not_whole_order', whole: 1200 } });
  });

  it('keeps the freight after shipment and says why', () => {
    const { freight, breakdown } = ask({ request: all });

    expect(freight).toBe(0);
    expect(breakdown.find((row) => row.code === 'freight')?.params).toMatchObject({ reason: 'already_shipped' });
  });

  it('gives apportioned freight back with its lines, after shipment too', () => {
    const policy = { freight: 'apportioned' } as const;

    const { freight, freightLines } = ask({ policy });

    expect(freightLines).toEqual([{ lineId: 'L1', amount: 462 }]);
    expect(freight).toBe(462);
  });

  it('never gives the freight back twice, even when a request in between was withdrawn', () => {
    const order = anOrder({ status: 'awaiting_shipment' });
    const completing = ask({ order, refunded: [two], request: { lines: [{ lineId: 'L1', quantity: 1 }, { lineId: 'L2', quantity: 1 }] } });

    const again = ask({ order, refunded: [completing], request: two });

    expect(completing.freight + again.freight).toBe(1200);
    expect(again.breakdown.find((row) => row.code === 'freight')?.params).toMatchObject({ reason: 'already_back' });
    expect(completing.amount + again.amount).toBe(28300);
  });

  it('pays what was asked for, less the fee, plus what the shop grants', () => {
    const { amount, max, total, breakdown } = ask({ request: { ...two, amount: 10000, serviceFee: 500, compensation: 200, returnFreight: 1200 } });

    expect([amount, max, total]).toEqual([10450, 10450, 10900]);
    expect(breakdown.slice(-6).map((row) => [row.code, row.amount])).toEqual([
      ['max', 10450], ['asked_less', -450], ['service_fee', -500], ['return_freight', 1200], ['compensation', 200], ['total', 10900],
    ]);
  });

  it('offers no more than other tickets have left of the order\'s money', () => {
    const { amount, max, breakdown } = ask({ available: 4000 });

    expect([amount, max]).toEqual([10450, 4000]);
    expect(breakdown.find((row) => row.code === 'max')?.params).toEqual({ entitled: 10450, held: 6450 });
  });

  it('answers in the order\'s own sequence of lines', () => {
    expect(ask({ request: { lines: all.lines.toReversed() } })).toEqual(ask({ request: all }));
  });

  it('refuses what the order does not have', () => {
    refuses({ request: { lines: [] } }, 'no_lines');
    refuses({ request: { lines: [{ lineId: 'L9', quantity: 1 }] } }, 'unknown_line');
    refuses({ refunded: [{ lines: [{ lineId: 'L9', quantity: 1 }] }] }, 'unknown_line');
    refuses({ request: { lines: [...two.lines, ...two.lines] } }, 'duplicate_line');
    refuses({ request: { lines: [{ lineId: 'L1', quantity: 0 }] } }, 'quantity_invalid');
    refuses({ request: { lines: [{ lineId: 'L1', quantity: 1.5 }] } }, 'quantity_invalid');
    refuses({ request: { lines: [{ lineId: 'L1', quantity: 4 }] } }, 'too_many_units');
    refuses({ refunded: [two], request: two }, 'too_many_units');
    refuses({ refunded: [all], request: two }, 'already_refunded');
    refuses({ order: anOrder({ status: 'awaiting_payment' }) }, 'order_unpaid');
  });

  it('refuses amounts that cannot be paid', () => {
    refuses({ request: { ...two, amount: 10451 } }, 'amount_above_max');
    refuses({ request: { ...two, amount: 0.5 } }, 'amount_invalid');
    refuses({ request: { ...two, amount: 100, serviceFee: 101 } }, 'fee_above_amount');
    refuses({ request: { ...two, amount: 4001 }, available: 4000 }, 'amount_above_max');
    refuses({ request: { ...two, serviceFee: 1 }, policy: { freight: 'until_shipment', serviceFee: false } }, 'fee_not_allowed');
  });
});
