import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { Client } from '../helpers/client.ts';
import type { OpenTicket, OrderDetail, Quote, TicketDetail } from '../../server/contracts/types.ts';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { allBack, daysAgo, decide, placed, twoMugs, unshippedMugs } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

/** One line of an order after the other, unit by unit: every way to ask for the whole in parts. */
function unitByUnit(order: Order): { lineId: string; quantity: number }[] {
  return order.lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => ({ lineId: id, quantity: 1 })));
}

/** Asks, has it approved where somebody reviews, and lets the money leave. */
async function refunded(body: OpenTicket): Promise<TicketDetail> {
  const { number, workItems } = await server.key.post<TicketDetail>('/tickets', body);
  if (workItems.length > 0) await decide(server.key, number, 'review', 'approve');
  await server.settle();
  return server.key.get<TicketDetail>(`/tickets/${number}`);
}

async function paidFor(tickets: TicketDetail[]): Promise<GatewayRefund[]> {
  const numbers = new Set(tickets.map(({ number }) => number));
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => numbers.has(refundNo.split('-')[0] ?? ''));
}

/** Two of the three mugs. */
const AMOUNT_OF_TWO = 10_450;

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('an order refunded in parts', () => {
  it('gives back before shipment what was paid, to the cent, with the freight in the last part and all points', async () => {
    const order = await placed(server.key, unshippedMugs());
    const tickets: TicketDetail[] = [];
    for (const line of unitByUnit(order)) tickets.push(await refunded(allBack(order, { lines: [line] })));

    const refunds = await paidFor(tickets);
    const effects = (await server.outside.ledger()).shop.map(({ request }) => request.effect as { orderNumber: string; closed: boolean; points: number }).filter(({ orderNumber }) => orderNumber === order.number);
    expect(refunds.map(({ amount }) => amount)).toEqual([5_225, 5_225, 5_226, 11_424 + 1_200]);
    expect(sum(refunds.map(({ amount }) => amount))).toBe(order.paid);
    expect(sum(effects.map(({ points }) => points))).toBe(500);
    expect(effects.map(({ closed }) => closed)).toEqual([false, false, false, true]);
    expect(await server.key.get<OrderDetail>(`/orders/${order.number}`)).toMatchObject({ status: 'closed', refundable: { amount: 0, reserved: 0, refunded: 28_300 } });
  });

  it('gives back after shipment what was paid for the goods, and keeps the freight', async () => {
    const order = await placed(server.key);
    const tickets: TicketDetail[] = [];
    for (const line of unitByUnit(order)) tickets.push(await refunded(twoMugs(order, { type: 'refund_only', reason: 'not_liked', lines: [line] })));

    expect(sum((await paidFor(tickets)).map(({ amount }) => amount))).toBe(28_300 - 1_200);
  });

  it('gives back on each payment what was paid by it, the last payment first', async () => {
    const payments = [{ id: 'P1', channel: 'giftcard', amount: 8_300, paidAt: daysAgo(2) }, { id: 'P2', channel: 'wechat', amount: 20_000, paidAt: daysAgo(1) }];
    const order = await placed(server.key, unshippedMugs({ payments }));
    const tickets = [await refunded(allBack(order, { lines: [{ lineId: 'L1', quantity: 3 }] })), await refunded(allBack(order, { lines: [{ lineId: 'L2', quantity: 1 }] }))];

    const refunds = await paidFor(tickets);
    const by = (payment: string): number => sum(refunds.filter(({ paymentId }) => paymentId === payment).map(({ amount }) => amount));
    expect(refunds.map(({ paymentId, amount }) => [paymentId, amount])).toEqual([['P2', 15_676], ['P2', 4_324], ['P1', 8_300]]);
    expect([by('P1'), by('P2')]).toEqual([8_300, 20_000]);
  });

  it('shows each applicant beforehand what will be paid', async () => {
    const order = await placed(server.key, unshippedMugs());
    const buyer = await server.shop.buyer(order);
    for (const line of unitByUnit(order)) {
      const quote = await buyer.post<Quote>('/buyer/quotes', { orderNumber: order.number, type: 'refund_only', lines: [line] });
      const ticket = await refunded(allBack(order, { lines: [line] }));
      expect((await paidFor([ticket])).map(({ amount }) => amount)).toEqual([quote.amount]);
    }
  });

  it('never gives back more than was paid, whatever a reviewer grants', async () => {
    const order = await placed(server.key);
    await refunded(twoMugs(order, { type: 'refund_only', reason: 'not_liked', lines: [{ lineId: 'L1', quantity: 3 }] }));
    const { number, workItems, version } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked', lines: [{ lineId: 'L2', quantity: 1 }] }));

    const greedy = await server.key.ask('POST', `/work-items/${workItems[0]?.id}/complete`, { body: { outcome: 'approve', data: { amount: 12_625 }, version } });
    await server.settle();

    expect(greedy).toMatchObject({ status: 422, body: { code: 'amount_above_max' } });
    expect((await server.key.get<TicketDetail>(`/tickets/${number}`)).money.refunds).toEqual([]);
  });
});

describe('what a request holds', () => {
  it('cannot be asked for again, is free after a withdrawal, and is gone once it is paid', async () => {
    const order = await placed(server.key);
    const ask = (client: Client = server.key) => client.ask('POST', '/tickets', { body: twoMugs(order, { lines: [{ lineId: 'L1', quantity: 3 }], type: 'refund_only', reason: 'not_liked' }) });
    const refundable = async (): Promise<OrderDetail['refundable']> => (await server.key.get<OrderDetail>(`/orders/${order.number}`)).refundable;
    const first = await server.key.post<TicketDetail>('/tickets', twoMugs(order));

    const held = [await refundable(), (await ask()).body];
    await server.key.post(`/tickets/${first.id}/withdraw`, {});
    const free = await refundable();
    const second = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }], type: 'refund_only', reason: 'not_liked' }));
    await decide(server.key, second.number, 'review', 'approve');
    await server.settle();

    expect(held).toMatchObject([{ amount: 17_850, reserved: AMOUNT_OF_TWO, refunded: 0 }, { code: expect.stringMatching(/too_many_units|open_ticket_exists/) }]);
    expect(free).toEqual({ amount: 28_300, reserved: 0, refunded: 0 });
    expect(await refundable()).toEqual({ amount: 28_300 - 11_424, reserved: 0, refunded: 11_424 });
  });
});
