import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTicket, anOrder } from './builders.ts';
import { ledgerOf } from './ledger.ts';
import { reserve } from './reserve.ts';
import type { MoneyState, TicketFacts } from './types.ts';

const order = anOrder();
const oneMug = { lines: [{ lineId: 'L1', quantity: 1 }], amount: 5226 };

function beside(...tickets: TicketFacts[]) {
  return reserve(order, ledgerOf(order, tickets), oneMug);
}

describe('reserve', () => {
  it('lays the amount on the payments', () => {
    expect(beside()).toEqual({ allowed: true, payments: [{ paymentId: 'P1', channel: 'wechat', amount: 5226 }] });
  });

  it('fits beside a ticket that leaves units and money', () => {
    expect(beside(aTicket()).allowed).toBe(true);
  });

  it('refuses units that an open ticket holds', () => {
    const answer = beside(aTicket({ lines: [{ lineId: 'L1', quantity: 3 }] }));

    expect(answer).toMatchObject({ allowed: false, cap: 'line_units', error: { code: 'too_many_units', params: { asked: 1, max: 0 } } });
  });

  it.each<MoneyState>(['reserved', 'approved', 'submitting', 'processing', 'unknown', 'failed', 'succeeded'])(
    'counts money that is %s', (money) => {
      const answer = beside(aTicket({ lines: [{ lineId: 'L2', quantity: 1 }], money, amount: 28300 - 5225 }));

      expect(answer).toMatchObject({ allowed: false, cap: 'order_paid', error: { code: 'above_available', params: { max: 5225 } } });
    });

  it('does not count what was released', () => {
    expect(beside(aTicket({ state: 'withdrawn', money: 'released', lines: [{ lineId: 'L1', quantity: 3 }], amount: 28300 })).allowed).toBe(true);
  });

  it('counts refunds that were made elsewhere', () => {
    const elsewhere = anOrder({ refunds: [{ id: 'R1', amount: 20000, lines: [{ lineId: 'L1', quantity: 3 }] }] });

    expect(reserve(elsewhere, ledgerOf(elsewhere, []), oneMug)).toMatchObject({ allowed: false, cap: 'line_units' });
  });

  it('refuses what the payments cannot give although the order could', () => {
    const short = anOrder({ payments: [{ id: 'P1', channel: 'wechat', amount: 5000, paidAt: '2026-11-12T00:38:00Z' }] });

    expect(reserve(short, [], oneMug)).toMatchObject({ allowed: false, cap: 'payment', error: { code: 'payment_exhausted' } });
  });

  it('needs no payments where the shop\'s system sends none', () => {
    expect(reserve(anOrder({ payments: [] }), [], oneMug)).toEqual({ allowed: true, payments: [] });
  });

  it('keeps every cap over any sequence of requests', () => {
    const request = fc.record({ lineId: fc.constantFrom('L1', 'L2'), quantity: fc.integer({ min: 1, max: 3 }), amount: fc.nat({ max: 20_000 }) });
    fc.assert(fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      const held: TicketFacts[] = [];
      for (const { lineId, quantity, amount } of requests) {
        const lines = [{ lineId, quantity }];
        const answer = reserve(order, ledgerOf(order, held), { lines, amount });
        if (answer.allowed) held.push(aTicket({ lines, amount, payments: answer.payments }));
      }

      const units = (lineId: string) => held.flatMap((ticket) => ticket.lines).filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
      expect(units('L1')).toBeLessThanOrEqual(3);
      expect(units('L2')).toBeLessThanOrEqual(1);
      expect(held.reduce((sum, ticket) => sum + ticket.amount, 0)).toBeLessThanOrEqual(order.paid);
    }));
  });
});
