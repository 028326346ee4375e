import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { types } from './builders.ts';
import { checkRequest } from './check-request.ts';
import { completeOrder } from './complete-order.ts';
import { DomainError } from './errors.ts';
import { orderTotal } from './order-problems.ts';
import { orderArbitrary } from './order-arbitrary.ts';
import type { FreightRule, Order, Policy, QuotedOrder, TicketFacts } from './types.ts';

const now = '2026-11-19T04:00:00Z';
const event = fc.record({
  line: fc.nat({ max: 4 }), units: fc.integer({ min: 1, max: 4 }), ends: fc.constantFrom('open', 'paid', 'withdrawn', 'rejected'), which: fc.nat({ max: 20 }),
});

/** A shop whose attempts never run out, so that only units and money limit a request. */
function policyWith(freight: FreightRule): Policy {
  return { ...defaultPolicy, freight, attempts: { beforeShipment: 100, afterShipment: 100, afterRejection: 0 } };
}

function paidOrder(quoted: QuotedOrder): Order {
  const order = completeOrder({
    ...quoted, number: 'N', buyer: { id: 'b', name: 'b' }, createdAt: now, completedAt: now, paid: 0,
    lines: quoted.lines.map((line) => ({ ...line, title: line.id })),
  });
  const paid = orderTotal(order);
  return { ...order, paid, payments: [{ id: 'P1', channel: 'wechat_pay', amount: paid - Math.floor(paid / 3), paidAt: now }, { id: 'P2', channel: 'gift_card', amount: Math.floor(paid / 3), paidAt: now }] };
}

/** Applies for units of one line, if the rules let it. */
function apply(order: Order, tickets: TicketFacts[], policy: Policy, lineId: string, quantity: number): void {
  const request = { type: types.refundOnly, lines: [{ lineId, quantity }], reason: 'not_wanted', received: false, evidence: 0 };
  try {
    const { stage, quote, amount, payments } = checkRequest({ order, tickets, policy, opener: 'buyer' }, request, now);
    tickets.push({
      number: `T${tickets.length}`, type: types.refundOnly, stage, state: 'open', rejected: false, appliedAt: now, lines: [{ lineId, quantity }],
      ...(quote ? { quote } : {}), money: 'reserved', amount, payments,
    });
  } catch (error) {
    if (!(error instanceof DomainError) || !['too_many_units', 'open_ticket_exists', 'already_refunded'].includes(error.code)) throw error;
  }
}

function end(ticket: TicketFacts | undefined, how: string): void {
  if (!ticket || ticket.state !== 'open') return;
  if (how === 'paid') Object.assign(ticket, { state: 'completed', money: 'succeeded' });
  if (how === 'withdrawn' || how === 'rejected') Object.assign(ticket, { state: 'withdrawn', money: 'released', amount: 0, rejected: how === 'rejected' });
}

describe('the life of an order', () => {
  it('whatever is applied for, paid, withdrawn and applied for again: the maximum is always free, and all of it adds up to what was paid', () => {
    fc.assert(fc.property(orderArbitrary(), fc.constantFrom<FreightRule>('until_shipment', 'apportioned', 'insurance'), fc.array(event, { maxLength: 12 }), (quoted, freight, events) => {
      const order = paidOrder(quoted);
      const policy = policyWith(freight);
      const tickets: TicketFacts[] = [];
      for (const { line, units, ends, which } of events) {
        apply(order, tickets, policy, order.lines[line % order.lines.length]!.id, units);
        end(tickets[which % Math.max(1, tickets.length)], ends);
      }
      for (const line of order.lines) for (let unit = 0; unit < line.quantity; unit += 1) apply(order, tickets, policy, line.id, 1);

      const held = tickets.reduce((sum, ticket) => sum + ticket.amount, 0);
      const stays = freight === 'apportioned' || order.status === 'awaiting_shipment' ? 0 : order.freight;
      expect(held).toBe(order.paid - stays);
    }), { numRuns: 2_000 });
  });
});
