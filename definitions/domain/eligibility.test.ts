import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { aTicket, anOrder, asked, types as known } from './builders.ts';
import { eligibility, type TypeEligibility } from './eligibility.ts';
import type { Order, Policy, TicketFacts } from './types.ts';
import type { Asked } from './units-left.ts';

const now = '2026-11-19T04:00:00Z';
const wholeL1 = [{ lineId: 'L1', quantity: 3 }];

function look(order: Order, tickets: TicketFacts[] = [], policy: Policy = defaultPolicy, at = now, opener: Asked['opener'] = 'buyer') {
  const { entries, types } = eligibility(asked({ order, tickets, policy, opener }), Object.values(known), at);
  const of = (type: string): TypeEligibility => types.find((entry) => entry.lineId === 'L1' && entry.type === type)!;
  return { entry: entries.find((entry) => entry.lineId === 'L1')!.state, of };
}

describe('eligibility by order status', () => {
  it('offers nothing while the order is unpaid or closed', () => {
    expect(look(anOrder({ status: 'awaiting_payment', paid: 0, payments: [] })).of('refund_only').code).toBe('order_unpaid');
    expect(look(anOrder({ status: 'closed' })).of('refund_only').code).toBe('order_closed');
    expect(look(anOrder({ status: 'closed' })).entry).toBe('none');
  });

  it('offers a refund only before shipment', () => {
    const { of, entry } = look(anOrder({ status: 'awaiting_shipment' }));

    expect(of('refund_only')).toMatchObject({ allowed: true, maxUnits: 3, maxAmount: 15676 });
    expect(of('return_refund')).toMatchObject({ allowed: false, code: 'wrong_status_for_type', maxUnits: 0, message: { en: expect.stringContaining('Choose another type') as string } });
    expect(entry).toBe('apply');
  });

  it('offers all but repair until receipt, and repair after it', () => {
    expect(['refund_only', 'return_refund', 'exchange', 'resend_goods', 'repair'].map((type) => look(anOrder()).of(type).allowed)).toEqual([true, true, true, true, false]);
    expect(look(anOrder({ status: 'completed', completedAt: now })).of('repair').allowed).toBe(true);
  });

  it('closes with the window, with the repair still possible', () => {
    const order = anOrder({ status: 'completed', completedAt: '2026-10-01T00:00:00Z' });

    expect(look(order).of('return_refund')).toMatchObject({ code: 'window_closed', closesAt: '2026-10-16T00:00:00.000Z' });
    expect(look(order).of('repair').allowed).toBe(true);
    expect(look(order, [], { ...defaultPolicy, types: { resend_invoice: false } }, '2028-01-01T00:00:00Z').entry).toBe('window_closed');
  });

  it('leaves out what the shop does not offer', () => {
    const policy = { ...defaultPolicy, types: { ...defaultPolicy.types, exchange: false } };

    expect(look(anOrder(), [], policy).of('exchange').code).toBe('type_not_offered');
  });
});

describe('eligibility by who asks', () => {
  it('keeps types of the desk from buyers', () => {
    const order = anOrder({ status: 'awaiting_shipment' });

    expect(look(order).of('abnormal_order')).toMatchObject({ allowed: false, code: 'opened_by_shop' });
    expect(look(order, [], defaultPolicy, now, 'agent').of('abnormal_order').allowed).toBe(true);
    expect(look(order, [], defaultPolicy, now, 'system').of('abnormal_order').allowed).toBe(true);
  });

  it('lets the desk help after the window and after the last attempt', () => {
    const late = anOrder({ status: 'completed', completedAt: '2026-10-01T00:00:00Z' });
    const withdrawn = aTicket({ state: 'withdrawn', money: 'released', amount: 0, lines: wholeL1 });

    expect(look(late, [], defaultPolicy, now, 'agent').of('return_refund')).toMatchObject({ allowed: true, closesAt: '2026-10-16T00:00:00.000Z' });
    expect(look(anOrder(), [withdrawn]).of('return_refund').code).toBe('attempts_used_up');
    expect(look(anOrder(), [withdrawn], defaultPolicy, now, 'agent').of('return_refund').allowed).toBe(true);
  });

  it('tells the buyer\'s entry of a line to everybody', () => {
    const late = anOrder({ status: 'completed', deliveredAt: '2025-01-01T00:00:00Z', completedAt: '2025-01-10T00:00:00Z' });
    const policy = { ...defaultPolicy, types: { resend_invoice: false } };

    expect(look(late, [], policy, now, 'agent').entry).toBe('window_closed');
  });
});

describe('eligibility of types that leave the units free', () => {
  const invoice = aTicket({ type: known.resendInvoice, money: 'none', amount: 0, lines: wholeL1 });
  const drop = aTicket({ type: known.priceProtection, money: 'reserved', amount: 600, lines: wholeL1 });

  it('does not stand in the way of a return, nor a return in theirs', () => {
    expect(look(anOrder(), [invoice]).of('return_refund')).toMatchObject({ allowed: true, maxUnits: 3 });
    expect(look(anOrder(), [aTicket({ lines: wholeL1 })]).of('resend_invoice').allowed).toBe(true);
  });

  it('allows one of them at a time', () => {
    expect(look(anOrder(), [invoice]).of('resend_invoice')).toMatchObject({ code: 'open_ticket_exists', ticket: invoice.number });
    expect(look(anOrder(), [{ ...invoice, state: 'completed' }]).of('resend_invoice').allowed).toBe(true);
  });

  it('takes what went back for a lower price off every later refund of the line', () => {
    expect(look(anOrder(), [drop]).of('return_refund')).toMatchObject({ maxUnits: 3, maxAmount: 15676 - 600 });
    expect(look(anOrder(), [drop]).entry).toBe('apply');
  });

  it('gives no lower price for goods that are on their way back', () => {
    expect(look(anOrder(), [aTicket({ lines: wholeL1 })]).of('price_protection').code).toBe('open_ticket_exists');
  });
});

describe('eligibility beside other tickets', () => {
  it('offers the units that no open ticket holds', () => {
    const { of, entry } = look(anOrder(), [aTicket()]);

    expect(of('return_refund')).toMatchObject({ allowed: true, maxUnits: 1, maxAmount: 15676 - 10450 });
    expect(entry).toBe('in_progress');
  });

  it('names the ticket that holds all units', () => {
    expect(look(anOrder(), [aTicket({ lines: wholeL1 })]).of('refund_only')).toMatchObject({ code: 'open_ticket_exists', ticket: 'AS2611190121' });
  });

  it('says refunded when every unit went back', () => {
    const { of, entry } = look(anOrder(), [aTicket({ state: 'completed', money: 'succeeded', lines: wholeL1, amount: 15676 })]);

    expect(of('refund_only').code).toBe('already_refunded');
    expect(entry).toBe('refunded');
  });

  it('says refunded for what went back elsewhere', () => {
    expect(look(anOrder({ refunds: [{ id: 'R', amount: 15676, lines: wholeL1 }] })).entry).toBe('refunded');
  });

  it('blocks a second refund while the result of the first is unknown', () => {
    expect(look(anOrder(), [aTicket({ state: 'completed', money: 'unknown', lines: wholeL1 })]).of('refund_only').allowed).toBe(false);
  });

  it('may be applied for again after a rejection, then no more', () => {
    const rejected = aTicket({ state: 'withdrawn', rejected: true, money: 'released', lines: wholeL1 });

    expect(look(anOrder(), [rejected]).entry).toBe('reapply');
    const twice = look(anOrder(), [rejected, { ...rejected, appliedAt: now }]);
    expect(twice.of('refund_only').code).toBe('attempts_used_up');
    expect(twice.entry).toBe('apply');
    expect(look(anOrder(), [rejected, { ...rejected, appliedAt: now }], { ...defaultPolicy, types: { resend_invoice: false, price_protection: false } }).entry).toBe('none');
  });

  it('lets an exchanged line be complained about again', () => {
    expect(look(anOrder(), [aTicket({ type: known.exchange, state: 'completed', money: 'none', amount: 0, lines: wholeL1 })]).of('return_refund')).toMatchObject({ allowed: true, maxUnits: 3 });
  });

  it('never offers more money than the order has left', () => {
    const order = anOrder({ refunds: [{ id: 'R', amount: 20000, lines: [] }] });

    expect(look(order).of('refund_only').maxAmount).toBe(8300);
  });
});
