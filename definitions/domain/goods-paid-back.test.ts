import { describe, expect, it } from 'vitest';
import { aTicket, anOrder, types } from './builders.ts';
import { earlierOf, holdsUnits, ledgerOf } from './ledger.ts';
import { orderEffect } from './order-effect.ts';

const quote = { lines: [{ lineId: 'L1', quantity: 2, amount: 10_450, points: 0 }], freight: 0, freightLines: [], amount: 10_450 };
const exchange = { type: types.exchange, lines: [{ lineId: 'L1', quantity: 2 }], quote };
const open = aTicket({ ...exchange, state: 'open', money: 'none', amount: 0 });
const exchanged = aTicket({ ...exchange, state: 'completed', money: 'none', amount: 0 });
const difference = aTicket({ ...exchange, state: 'completed', money: 'succeeded', amount: 2_000 });
const cancelled = aTicket({ ...exchange, state: 'completed', money: 'succeeded', amount: 10_450 });

describe('a type that sends goods', () => {
  it('keeps others away from its units while it is open, and lets them go afterwards', () => {
    expect([holdsUnits(open), holdsUnits(exchanged)]).toEqual([true, false]);
    expect(earlierOf(anOrder(), [open, exchanged])).toEqual([]);
  });

  it('that paid a price difference back leaves the units, but its money counts', () => {
    expect(holdsUnits(difference)).toBe(false);
    expect(ledgerOf(anOrder(), [difference])).toMatchObject([{ amount: 2_000, lines: [] }]);
    expect(earlierOf(anOrder(), [difference])).toMatchObject([{ lines: [{ lineId: 'L1', quantity: 0, amount: 2_000 }] }]);
    expect(orderEffect(anOrder({ lines: [{ id: 'L1', title: '杯', unitPrice: 5_900, quantity: 2 }] }), [difference], { couponBack: false })).toMatchObject({ fullyRefunded: false, refunded: 2_000 });
  });

  it('that paid everything back, for want of goods, has undone the sale', () => {
    expect(holdsUnits(cancelled)).toBe(true);
    expect(earlierOf(anOrder(), [cancelled])).toEqual([quote]);
    expect(orderEffect(anOrder({ lines: [{ id: 'L1', title: '杯', unitPrice: 5_900, quantity: 2 }] }), [cancelled], { couponBack: false })).toMatchObject({ fullyRefunded: true, status: 'closed' });
  });
});
