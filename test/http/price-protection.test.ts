import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { OpenTicket, TicketDetail } from '../../server/contracts/types.ts';
import { completedMugs, daysAgo, decide, mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** A later, lower price is refunded; the goods stay, and stay open for a return. Three mugs cost ¥156.76, two are worth ¥104.50. */
let server: TestServer;
let agent: Client;
beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
});
afterAll(() => server.stop());

const drop = (order: { number: string }, amount: number, changes: Partial<OpenTicket> = {}): OpenTicket =>
  ({ type: 'price_protection', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 3 }], reason: 'price_dropped', amount, ...changes });
const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);

async function bought(): Promise<{ order: Order; buyer: Client }> {
  const order = await placed(server.key, mugs({}, server.now()));
  return { order, buyer: await server.shop.buyer(order) };
}

async function paid(number: string): Promise<number[]> {
  await server.settle();
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`)).map(({ amount }) => amount);
}

describe('price protection', () => {
  it('refunds the difference that the buyer states, once an agent has checked it', async () => {
    const { order, buyer } = await bought();
    const ticket = await buyer.post<TicketDetail>('/buyer/tickets', drop(order, 1_800));

    await decide(agent, ticket.number, 'review', 'approve', { priceNow: 5_300 });

    expect(ticket).toMatchObject({ status: 'pending_review', amounts: { requested: 1_800 }, money: { state: 'reserved' } });
    expect(await paid(ticket.number)).toEqual([1_800]);
    expect(await buyer.get<TicketDetail>(`/buyer/tickets/${ticket.number}`)).toMatchObject({ status: 'completed', amounts: { refunded: 1_800 } });
  });

  it('leaves the units open: they can be returned afterwards for what is left of their price', async () => {
    const { order, buyer } = await bought();
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', drop(order, 1_800));
    await decide(agent, number, 'review', 'approve');
    await server.settle();

    const back = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { lines: [{ lineId: 'L1', quantity: 3 }] }));

    expect(back).toMatchObject({ status: 'pending_review', amounts: { requested: 15_676 - 1_800 } });
  });

  it('needs an amount, and gives no more than was paid', async () => {
    const { order, buyer } = await bought();
    const { amount: _unsaid, ...silent } = drop(order, 0);

    expect(await buyer.ask('POST', '/buyer/tickets', { body: silent })).toMatchObject({ status: 422, body: { code: 'amount_needed' } });
    expect(await buyer.ask('POST', '/buyer/tickets', { body: drop(order, 15_677) })).toMatchObject({ status: 422, body: { code: 'amount_above_max' } });
  });

  it('is over thirty days after completion', async () => {
    const order = await placed(server.key, completedMugs(31, {}, server.now()));
    const buyer = await server.shop.buyer(order);

    expect(await buyer.ask('POST', '/buyer/tickets', { body: drop(order, 1_800) })).toMatchObject({ status: 422, body: { code: 'window_closed' } });
  });

  it('can be applied for before the goods have left', async () => {
    const order = await placed(server.key, mugs({ status: 'awaiting_shipment', shippedAt: undefined, deliveredAt: undefined, parcels: [], createdAt: daysAgo(1, server.now()), paidAt: daysAgo(1, server.now()) }, server.now()));
    const { number } = await (await server.shop.buyer(order)).post<TicketDetail>('/buyer/tickets', drop(order, 900));
    await decide(agent, number, 'review', 'approve');

    expect(await paid(number)).toEqual([900]);
    expect((await read(number)).orderDetail.status).toBe('awaiting_shipment');
  });

  it('is talked about like any request: a lower offer, a counter-offer, the platform', async () => {
    const { order, buyer } = await bought();
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', drop(order, 1_800));
    await decide(agent, number, 'review', 'offer', { amount: 900, reply: '那天只降了 3 块' });
    await decide(buyer, number, 'considerOffer', 'counter', { counterAmount: 1_500 });
    await decide(agent, number, 'review', 'offer', { amount: 1_200 });
    await decide(buyer, number, 'considerOffer', 'refuse_offer');
    await decide(buyer, number, 'buyerEvidence', 'submit', { note: '有截图' });
    await decide(agent, number, 'shopEvidence', 'skip');
    await decide(await server.shop.as('platform'), number, 'rule', 'refund', { amount: 1_500, fault: 'seller', reasonText: '截图可信' });

    expect(await paid(number)).toEqual([1_500]);
  });

  it('is rejected in words, and frees what was held when the buyer lets it be', async () => {
    const { order, buyer } = await bought();
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', drop(order, 1_800));
    await decide(agent, number, 'review', 'reject', { rejectCode: 'amount_too_high', reasonText: '没有到过这个价' });
    const seen = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);

    await server.advance('P7D');

    expect(waiting(seen, 'change').data).toMatchObject({ rejectCode: 'amount_too_high', rejectReason: '没有到过这个价' });
    expect(await read(number)).toMatchObject({ status: 'withdrawn', money: { state: 'released' } });
  });
});
