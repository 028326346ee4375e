import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { daysAgo, decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
beforeAll(async () => {
  server = await startServer({ policy: { attempts: { beforeShipment: 100, afterShipment: 100, afterRejection: 100 } } });
  agent = await server.shop.as('agent');
});
afterAll(() => server.stop());
// faults that a sequence ordered and did not meet
beforeEach(async () => void (await fetch(`${server.outside.url}/faults`, { method: 'DELETE' })));

const act = fc.oneof(
  fc.record({ kind: fc.constant('apply' as const), line: fc.constantFrom('L1', 'L2'), units: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constantFrom('approve' as const, 'reject' as const, 'withdraw' as const), which: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom('timeout_after_success', 'error500', 'unknown', 'processing', 'declined', 'late_failure', 'duplicate_callback', 'out_of_order_callback') }),
  fc.record({ kind: fc.constant('time' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Three payments; the whole is what was paid. */
async function threePayments(): Promise<Order> {
  const payments = [{ id: 'P1', channel: 'giftcard', amount: 8_300, paidAt: daysAgo(6, server.now()) }, { id: 'P2', channel: 'wechat', amount: 12_000, paidAt: daysAgo(5, server.now()) }, { id: 'P3', channel: 'alipay', amount: 8_000, paidAt: daysAgo(4, server.now()) }];
  return placed(server.key, mugs({ payments }, server.now()));
}

async function perform(order: Order, tickets: string[], one: Act): Promise<void> {
  if (one.kind === 'apply') {
    const body = twoMugs(order, { type: 'refund_only', reason: 'not_liked', lines: [{ lineId: one.line, quantity: one.units }] });
    const first = await server.key.ask('POST', '/tickets', { body });
    if (first.status === 201) tickets.push((first.body as TicketDetail).number);
    return;
  }
  if (one.kind === 'fault') return server.outside.fault({ target: 'gateway.refund', kind: one.fault });
  if (one.kind === 'time') return server.advance('PT2M');
  const number = tickets[one.which % Math.max(1, tickets.length)];
  if (!number) return;
  const ticket = await server.key.get<TicketDetail>(`/tickets/${number}`);
  if (one.kind === 'withdraw') return void (await server.key.ask('POST', `/tickets/${number}/withdraw`, { body: {} }));
  if (!ticket.workItems.some(({ element }) => element === 'review')) return;
  await (one.kind === 'approve' ? decide(agent, number, 'review', 'approve') : decide(agent, number, 'review', 'reject', { reasonText: '不符合' }));
  await server.settle();
}

/** What our books hold, and what the gateway really paid, on each payment and in all. */
async function check(order: Order): Promise<void> {
  const refunds = await server.look<{ refund_no: string; payment_id: string; amount: string; state: string; ticket_id: string }>('select r.* from refund r join orders o on o.shop_id = r.shop_id and o.order_id = r.order_id where o.number = ?', [order.number]);
  const held = await server.look<{ ticket_id: string; amount: string; lines: { quote: { lineId: string; amount: number; quantity: number }[] } }>("select r.* from reservation r join orders o on o.shop_id = r.shop_id and o.order_id = r.order_id where o.number = ? and r.state = 'reserved'", [order.number]);
  const open = held.filter(({ ticket_id: id }) => !refunds.some((refund) => refund.ticket_id === id));
  const sum = (rows: { amount: string }[]): number => rows.reduce((total, { amount }) => total + Number(amount), 0);
  expect(sum(refunds) + sum(open)).toBeLessThanOrEqual(order.paid);
  const out = (await server.outside.ledger()).refunds.filter(({ refundNo }) => refunds.some((refund) => refund.refund_no === refundNo));
  for (const payment of order.payments) {
    expect(sum(refunds.filter((refund) => refund.payment_id === payment.id))).toBeLessThanOrEqual(payment.amount);
    const left = out.filter((line) => line.paymentId === payment.id && line.state !== 'failed');
    expect(left.reduce((total, line) => total + line.amount, 0)).toBeLessThanOrEqual(payment.amount);
  }
  for (const line of order.lines) {
    const units = held.flatMap(({ lines }) => lines.quote).filter(({ lineId }) => lineId === line.id).reduce((total, { quantity }) => total + quantity, 0);
    expect(units).toBeLessThanOrEqual(line.quantity);
  }
  expect(new Set(refunds.map(({ refund_no: no }) => no)).size).toBe(refunds.length);
  for (const line of out) expect(line.payouts).toBeLessThanOrEqual(1);
}

describe('an order with three payments', () => {
  it('never gives back more than was paid, on no payment and in no sequence of requests, answers and gateway faults', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
      const order = await threePayments();
      const tickets: string[] = [];
      for (const one of acts) {
        await perform(order, tickets, one);
        await check(order);
      }
      await server.advance('PT5M');
      await check(order);
    }), { numRuns: 20, endOnFailure: true });
  }, 300_000);

  it('gives partial refunds back on the last payment first, and the points with them', async () => {
    const order = await threePayments();
    const paidFor = async (lineId: string, quantity: number): Promise<TicketDetail> => {
      const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked', lines: [{ lineId, quantity }] }));
      await decide(agent, number, 'review', 'approve');
      await server.advance('PT2M');
      return server.key.get<TicketDetail>(`/tickets/${number}`);
    };
    const first = await paidFor('L1', 2);
    const second = await paidFor('L2', 1);
    const third = await paidFor('L1', 1);

    const parts = [first, second, third].map(({ number, money }) => money.refunds.map(({ no, channel, amount, state }) => [no.slice(number.length), channel, amount, state]));
    expect(parts).toEqual([
      [['-R1', 'alipay', 8_000, 'succeeded'], ['-R2', 'wechat', 2_450, 'succeeded']],
      [['-R1', 'wechat', 9_550, 'succeeded'], ['-R2', 'giftcard', 1_874, 'succeeded']],
      [['-R1', 'giftcard', 5_226, 'succeeded']],
    ]);
    const effects = (await server.outside.ledger()).shop.map(({ request }) => request.effect as { orderNumber: string; points: number } | undefined).filter((effect) => effect?.orderNumber === order.number);
    expect(effects.reduce((sum, effect) => sum + (effect?.points ?? 0), 0)).toBe(order.points.used);
  });

  it('pays the rest when one of its payments is refused, under the numbers it began with', async () => {
    const order = await threePayments();
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
    await server.outside.fault({ target: 'gateway.refund', kind: 'declined', reason: 'CARD_CLOSED', match: { refundNo: `${number}-R2` } });
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    const refused = await server.key.get<TicketDetail>(`/tickets/${number}`);
    expect(refused.money.refunds.map(({ state }) => state)).toEqual(['succeeded', 'failed']);

    await decide(await server.shop.as('finance'), number, 'handleFailure', 'other_route', { method: 'bank_card', account: '6222000012345678', name: '周沐阳' });
    await server.settle();
    expect(await server.key.get<TicketDetail>(`/tickets/${number}`)).toMatchObject({ status: 'completed', money: { refunds: [{ state: 'succeeded' }, { state: 'succeeded' }] } });
    const out = (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`));
    expect(out.map(({ refundNo, payouts, route }) => [refundNo, payouts, route?.account])).toEqual([[`${number}-R1`, 1, undefined], [`${number}-R2`, 1, '6222000012345678']]);
  });
});
