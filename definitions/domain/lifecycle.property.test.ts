import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { types } from './builders.ts';
import { checkRequest } from './check-request.ts';
import { completeOrder } from './complete-order.ts';
import { DomainError } from './errors.ts';
import { available, earlierOf, holdsUnits, ledgerOf } from './ledger.ts';
import { lineCosts } from './line-paid.ts';
import { orderArbitrary } from './order-arbitrary.ts';
import { orderTotal } from './order-problems.ts';
import { movesMoney, takesUnits, type TicketType } from './ticket-type.ts';
import type { FreightRule, Order, Policy, QuotedOrder, TicketFacts } from './types.ts';

const now = '2026-11-19T04:00:00Z';
const mixed: TicketType[] = [types.refundOnly, types.returnRefund, types.priceProtection, types.exchange, types.resendInvoice].map((type) => (
  { ...type, offeredIn: ['awaiting_shipment', 'awaiting_receipt', 'completed'] }));

const event = fc.record({
  type: fc.nat({ max: mixed.length - 1 }), line: fc.nat({ max: 4 }), units: fc.integer({ min: 1, max: 4 }),
  /** Of what could be asked for, in percent. */
  share: fc.integer({ min: 1, max: 100 }),
  ends: fc.constantFrom('open', 'paid', 'unknown', 'withdrawn', 'rejected'), which: fc.nat({ max: 20 }),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** A shop whose attempts never run out, so that only units and money limit a request; one reason fits everything. */
function policyWith(freight: FreightRule): Policy {
  const reason = { ...defaultPolicy.reasons.at(-1)!, states: ['before_shipment', 'not_received', 'received'] as const };
  return { ...defaultPolicy, freight, minEvidence: {}, attempts: { beforeShipment: 100, afterShipment: 100, afterRejection: 0 }, reasons: [{ ...reason, states: [...reason.states] }] };
}

function paidOrder(quoted: QuotedOrder): Order {
  const order = completeOrder({
    ...quoted, number: 'N', buyer: { id: 'b', name: 'b' }, createdAt: now, completedAt: now, paid: 0,
    lines: quoted.lines.map((line) => ({ ...line, title: line.id })),
  });
  const paid = orderTotal(order);
  return { ...order, paid, payments: [{ id: 'P1', channel: 'wechat_pay', amount: paid - Math.floor(paid / 3), paidAt: now }, { id: 'P2', channel: 'gift_card', amount: Math.floor(paid / 3), paidAt: now }] };
}

interface World { order: Order; policy: Policy; tickets: TicketFacts[] }

const REFUSALS = ['too_many_units', 'open_ticket_exists', 'already_refunded'];

/** Applies for units of one line, if the rules let it. `share`: how much of what could be asked for. */
function apply({ order, policy, tickets }: World, type: TicketType, lineId: string, quantity: number, share = 100): void {
  const asked = { order, tickets, policy, opener: 'buyer' as const };
  const request = { type, lines: [{ lineId, quantity }], reason: 'other', evidence: 0 };
  try {
    const most = checkRequest(asked, { ...request, type: { ...type, amount: 'lines' } }, now);
    const amount = takesUnits(type) ? most.amount : Math.floor((most.amount * share) / 100);
    const { stage, quote, amount: held, payments } = movesMoney(type) ? checkRequest(asked, { ...request, amount }, now) : most;
    tickets.push({
      number: `T${tickets.length}`, type, stage, state: 'open', rejected: false, appliedAt: now, lines: [{ lineId, quantity }],
      ...(quote ? { quote } : {}), money: quote ? 'reserved' : 'none', amount: held, payments,
    });
  } catch (error) {
    if (!(error instanceof DomainError) || !REFUSALS.includes(error.code)) throw error;
  }
}

function end(ticket: TicketFacts | undefined, how: string): void {
  if (!ticket || ticket.state !== 'open') return;
  const money = movesMoney(ticket.type);
  if (how === 'paid') Object.assign(ticket, { state: 'completed', money: money ? 'succeeded' : 'none' });
  if (how === 'unknown' && money) Object.assign(ticket, { money: 'unknown' });
  if (how === 'withdrawn' || how === 'rejected') Object.assign(ticket, { state: 'withdrawn', money: money ? 'released' : 'none', amount: 0, rejected: how === 'rejected' });
}

/** What must hold at every instant: no line and no order promises more units or money than it has. */
function checkInvariants({ order, tickets }: World): void {
  const ledger = ledgerOf(order, tickets);
  const earlier = earlierOf(order, tickets);
  if (ledger.reduce((sum, entry) => sum + entry.amount, 0) + available(order, ledger) !== order.paid) throw new Error('more is held than was paid');
  for (const cost of lineCosts(order)) {
    const mine = earlier.flatMap((entry) => entry.lines).filter((line) => line.lineId === cost.lineId);
    const units = tickets.filter(holdsUnits).flatMap((ticket) => ticket.lines).filter((line) => line.lineId === cost.lineId);
    if (units.reduce((sum, line) => sum + line.quantity, 0) > cost.quantity) throw new Error(`${cost.lineId} gives more units than it has`);
    if (mine.reduce((sum, line) => sum + line.amount!, 0) > cost.paid) throw new Error(`${cost.lineId} gives back more than was paid for it`);
  }
}

function live(quoted: QuotedOrder, freight: FreightRule, events: readonly Event[], allowed: readonly TicketType[]): World {
  const world: World = { order: paidOrder(quoted), policy: policyWith(freight), tickets: [] };
  for (const { type, line, units, share, ends, which } of events) {
    apply(world, allowed[type % allowed.length]!, world.order.lines[line % world.order.lines.length]!.id, units, share);
    end(world.tickets[which % Math.max(1, world.tickets.length)], ends);
    checkInvariants(world);
  }
  return world;
}

/** Ends what gives no money, then asks for every unit that is left. */
function askForAll(world: World, unitByUnit: boolean): void {
  for (const ticket of world.tickets) if (!movesMoney(ticket.type)) end(ticket, 'paid');
  for (const line of world.order.lines) {
    const held = world.tickets.filter(holdsUnits).flatMap((ticket) => ticket.lines).filter((entry) => entry.lineId === line.id).reduce((sum, entry) => sum + entry.quantity, 0);
    const left = line.quantity - held;
    if (!unitByUnit && left > 0) apply(world, mixed[0]!, line.id, left);
    if (unitByUnit) for (let unit = 0; unit < left; unit += 1) apply(world, mixed[0]!, line.id, 1);
  }
  checkInvariants(world);
}

/** What goes back in the end: all that was paid, less the freight where the rule keeps it. */
function due({ order, policy }: World): number {
  return policy.freight === 'apportioned' || order.status === 'awaiting_shipment' ? order.paid : order.paid - order.freight;
}

const rule = fc.constantFrom<FreightRule>('until_shipment', 'apportioned', 'insurance');
const held = ({ tickets }: World): number => tickets.reduce((sum, ticket) => sum + ticket.amount, 0);

describe('the life of an order', () => {
  it('whatever is applied for, paid, withdrawn and applied for again: the maximum is always free, and all of it adds up to what was paid', () => {
    const units = mixed.filter(takesUnits);
    fc.assert(fc.property(orderArbitrary(), rule, fc.array(event, { maxLength: 12 }), (quoted, freight, events) => {
      const world = live(quoted, freight, events, units);
      askForAll(world, true);
      expect(held(world)).toBe(due(world));
    }), { numRuns: 2_000 });
  });

  it('with every kind of type: never a cent more than was paid, for a line or an order', () => {
    fc.assert(fc.property(orderArbitrary(), rule, fc.array(event, { maxLength: 6 }), (quoted, freight, events) => {
      const world = live(quoted, freight, events, mixed);
      askForAll(world, false);
      const cutShort = world.tickets.some((ticket) => !takesUnits(ticket.type) && ticket.state === 'withdrawn');
      if (cutShort ? held(world) > due(world) : held(world) !== due(world)) throw new Error(`${held(world)} of ${due(world)}`);
    }), { numRuns: 100_000 });
  }, 300_000);
});
