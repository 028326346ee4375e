import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../domain/check-request.ts';
import { checkOrder } from '../domain/order-problems.ts';
import { orderSchema, orderStatuses } from '../domain/order-schema.ts';
import { defaultGroups } from '../groups.ts';
import { policySchema } from '../policies/policy-schema.ts';
import { loadFlows } from '../flows/index.ts';
import { demoOrders } from './orders.ts';
import { demoPeople } from './people.ts';
import { demoPolicy } from './shop.ts';
import { demoTickets } from './tickets.ts';

const now = '2026-11-21T02:20:00Z';
const ajv = new Ajv({ allowUnionTypes: true });
addFormats.default(ajv);

describe('demo orders', () => {
  const orders = demoOrders(now);

  it('are sixty, in every state, each valid and adding up', () => {
    expect(orders).toHaveLength(60);
    expect(new Set(orders.map((order) => order.status))).toEqual(new Set(orderStatuses));
    expect(new Set(orders.map((order) => order.number)).size).toBe(60);
    for (const order of orders) {
      expect(ajv.validate(orderSchema, order), ajv.errorsText()).toBe(true);
      expect(checkOrder(order), order.number).toEqual([]);
    }
  });

  it('are the same each time, and lie in the past', () => {
    expect(demoOrders(now)).toEqual(orders);
    for (const { createdAt, paidAt, shippedAt, deliveredAt, completedAt } of orders) {
      const known = [createdAt, paidAt, shippedAt, deliveredAt, completedAt].filter((at) => at !== undefined);
      expect(known).toEqual(known.toSorted());
      expect(known.every((at) => at <= now)).toBe(true);
    }
  });

  it('hold the mug order of the pictures, to the cent', () => {
    expect(orders.find((order) => order.buyer.name === '周沐阳')).toMatchObject({ paid: 28300, points: { used: 500 }, freight: 1200 });
  });
});

describe('demo tickets', () => {
  const orders = demoOrders(now);
  const tickets = demoTickets(now);
  const flows = loadFlows();
  const check = (ticket: (typeof tickets)[number]) => {
    const order = orders.find((candidate) => candidate.number === ticket.orderNumber)!;
    const type = { ...flows.find((flow) => flow.type === ticket.type)!.ticketType!, code: ticket.type };
    return checkRequest({ order, tickets: [], policy: demoPolicy, opener: ticket.openedBy ? 'agent' : 'buyer' }, { ...ticket, type }, ticket.appliedAt);
  };

  it('are all allowed when they are applied for', () => {
    for (const ticket of tickets) {
      expect(() => check(ticket), ticket.orderNumber).not.toThrow();
    }
  });

  it('come after what they presuppose: shipment, delivery, completion', () => {
    for (const ticket of tickets) {
      const { shippedAt, deliveredAt, completedAt, paidAt } = orders.find((candidate) => candidate.number === ticket.orderNumber)!;
      for (const before of [paidAt, shippedAt, ticket.received ? deliveredAt : undefined, completedAt]) {
        expect(before === undefined || before <= ticket.appliedAt, ticket.note).toBe(true);
      }
    }
  });

  it('are on an order each, and nothing happens in the future or out of sequence', () => {
    expect(new Set(tickets.map((ticket) => ticket.orderNumber)).size).toBe(tickets.length);
    for (const ticket of tickets) {
      const instants = [ticket.appliedAt, ...ticket.drive.map((step) => step.at)];
      expect(instants).toEqual(instants.toSorted());
      expect(instants.every((at) => at <= now)).toBe(true);
    }
  });

  it('are driven by people of the shop', () => {
    const emails = new Set(['buyer', ...demoPeople.map((person) => person.email)]);

    expect(tickets.flatMap((ticket) => ticket.drive).every((step) => emails.has(step.by))).toBe(true);
  });

  it('ask for the two mugs of the pictures', () => {
    const mug = tickets.find((ticket) => ticket.note.includes('把手都断了'))!;

    expect(check(mug).amount).toBe(10450);
  });
});

describe('the demo shop', () => {
  it('has a valid policy and one person for each role', () => {
    expect(ajv.validate(policySchema, demoPolicy), ajv.errorsText()).toBe(true);
    expect(new Set(demoPeople.flatMap((person) => person.roles))).toEqual(
      new Set(['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'partner', 'platform', 'ops', 'developer', 'owner']));
    const groups = defaultGroups.map((group) => group.code);
    expect(demoPeople.flatMap((person) => person.groups).every((code) => groups.includes(code))).toBe(true);
  });
});
