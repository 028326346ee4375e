import { describe, expect, it } from 'vitest';
import { aTicket, anOrder, types } from './builders.ts';
import { orderEffect } from './order-effect.ts';
import type { TicketFacts } from './types.ts';

const paidBack = { state: 'completed', money: 'succeeded' } as const;
const mugs = aTicket({ ...paidBack, lines: [{ lineId: 'L1', quantity: 3 }], amount: 15676 });
const cloth = aTicket({ ...paidBack, lines: [{ lineId: 'L2', quantity: 1 }], amount: 11424 });

function effect(...tickets: TicketFacts[]) {
  return orderEffect(anOrder(), tickets, { couponBack: true });
}

describe('orderEffect', () => {
  it('pauses the automatic receipt while a ticket is open', () => {
    expect(effect(aTicket())).toMatchObject({ autoReceiptPaused: true, status: 'awaiting_receipt', reserved: 10450, refunded: 0 });
    expect(effect(mugs).autoReceiptPaused).toBe(false);
  });

  it('leaves the order where it was until every line is refunded', () => {
    expect(effect(mugs)).toMatchObject({ status: 'awaiting_receipt', fullyRefunded: false, couponsBack: false, refunded: 15676 });
  });

  it('closes the order when all lines are refunded, over all tickets', () => {
    expect(effect(mugs, cloth)).toMatchObject({ status: 'closed', fullyRefunded: true, couponsBack: true, refunded: 27100 });
  });

  it('does not close for money that is not there yet', () => {
    expect(effect(mugs, { ...cloth, money: 'unknown' })).toMatchObject({ status: 'awaiting_receipt', refunded: 15676, reserved: 11424 });
  });

  it('does not close when the buyer keeps goods for a part of the price', () => {
    const quote = { lines: [], freight: 0, freightLines: [], amount: 11424 };

    expect(effect(mugs, { ...cloth, type: types.refundOnly, amount: 3000, quote }).fullyRefunded).toBe(false);
    expect(effect(mugs, { ...cloth, type: types.refundOnly, quote }).fullyRefunded).toBe(true);
  });

  it('closes although a fee was kept from a return', () => {
    expect(effect(mugs, { ...cloth, amount: 11000, quote: { lines: [], freight: 0, freightLines: [], amount: 11424 } }).fullyRefunded).toBe(true);
  });

  it('closes although less went back for goods that were never shipped', () => {
    const quote = { lines: [], freight: 0, freightLines: [], amount: 11424 };

    expect(effect(mugs, { ...cloth, type: types.refundOnly, stage: 'before_shipment', amount: 3000, quote }).fullyRefunded).toBe(true);
  });

  it('tells the whole price for goods that cannot be sent from the difference to a cheaper item', () => {
    const quote = { lines: [{ lineId: 'L2', quantity: 1, amount: 11424, points: 0 }], freight: 0, freightLines: [], amount: 11424 };
    const exchange = { ...cloth, type: types.exchange, quote };

    expect(effect(mugs, exchange).fullyRefunded).toBe(true);
    expect(effect(mugs, { ...exchange, amount: 2000 })).toMatchObject({ fullyRefunded: false, refunded: 15676 + 2000 });
  });

  it('counts what was refunded elsewhere', () => {
    const order = anOrder({ refunds: [{ id: 'R1', amount: 15676, lines: [{ lineId: 'L1', quantity: 3 }] }] });

    expect(orderEffect(order, [cloth], { couponBack: false })).toMatchObject({ fullyRefunded: true, couponsBack: false, refunded: 27100 });
  });

  it('does not count exchanges and withdrawn tickets', () => {
    expect(effect(mugs, { ...cloth, type: types.exchange, money: 'none' }).fullyRefunded).toBe(false);
    expect(effect(mugs, { ...cloth, state: 'withdrawn', money: 'released' }).fullyRefunded).toBe(false);
  });
});
