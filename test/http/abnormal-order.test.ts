import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order, OrderInput } from '../../definitions/domain/types.ts';
import type { OrderDetail, Page, TicketDetail, TicketSummary, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, placed, unshippedMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
});
afterAll(() => server.stop());

const unshipped = (changes: Partial<OrderInput> = {}): Order => unshippedMugs(changes, server.now());
const tagged = (): Order => {
  const order = unshipped();
  return { ...order, buyer: { ...order.buyer, tags: ['blacklist'] } };
};
const ticketsOf = async ({ number }: Order): Promise<TicketSummary[]> => (await server.key.get<Page<TicketSummary>>(`/tickets?orderNumber=${number}`)).items;

/** Came in and was found odd; held, waits for the agent. */
async function found(order: Order): Promise<{ order: Order; number: string; read(): Promise<TicketDetail>; told(): Promise<string[]> }> {
  await placed(server.key, order);
  await server.settle();
  const [ticket] = await ticketsOf(order);
  const number = ticket!.number;
  return {
    order, number, read: () => server.key.get<TicketDetail>(`/tickets/${number}`),
    told: async () => (await server.outside.ledger()).shop.filter(({ externalId }) => externalId.startsWith(`${ticket!.id}/`)).map(({ kind }) => kind),
  };
}

describe('sorting', () => {
  it('opens nothing for an ordinary order', async () => {
    const order = await placed(server.key, unshipped());
    expect(await ticketsOf(order)).toEqual([]);
  });

  it.each([
    ['blacklisted_buyer', () => tagged()],
    ['negative_margin', () => { const order = unshipped(); return { ...order, lines: order.lines.map((line) => ({ ...line, cost: 50_000 })) }; }],
    ['outside_area', () => unshipped({ deliverable: false })],
    ['too_many_parcels', () => unshipped({ parcelCount: 9 })],
    ['large_appliance', () => { const order = unshipped(); return { ...order, lines: order.lines.map((line) => ({ ...line, category: '大家电' })) }; }],
  ] as const)('finds %s and holds the order', async (reason, make) => {
    const way = await found(make());

    expect(await way.read()).toMatchObject({ type: 'abnormal_order', status: 'pending_review', reason: { code: reason } });
    expect(await way.told()).toEqual(['order-hold']);
  });

  it('opens one ticket for an order and finding, however often the order comes', async () => {
    const { order } = await found(tagged());
    await placed(server.key, { ...order, remark: '尽快发' });
    await placed(server.key, order);
    await server.key.post('/orders/batch', { orders: [order] });

    expect(await ticketsOf(order)).toHaveLength(1);
  });

  it('looks at batches too', async () => {
    const [odd, plain] = [tagged(), unshipped()];
    await server.key.post('/orders/batch', { orders: [odd, plain] });

    expect([(await ticketsOf(odd)).length, (await ticketsOf(plain)).length]).toEqual([1, 0]);
  });

  it('leaves alone what has been shipped', async () => {
    const order = await placed(server.key, { ...tagged(), status: 'awaiting_receipt', shippedAt: server.now() });
    expect(await ticketsOf(order)).toEqual([]);
  });

  it('is kept from the buyer', async () => {
    const { order, number } = await found(tagged());
    const buyer = await server.shop.buyer(order);

    expect((await buyer.get<Page<TicketSummary>>('/buyer/tickets')).items).toEqual([]);
    expect((await buyer.get<OrderDetail>(`/buyer/orders/${order.number}`)).tickets).toEqual([]);
    expect((await buyer.ask('GET', `/buyer/tickets/${number}`)).status).toBe(404);
  });

  it('says on the record which rule hit', async () => {
    const { number } = await found(tagged());
    const { items } = await agent.get<Page<TimelineEntry>>(`/tickets/${number}/timeline`);

    expect(items.filter(({ kind }) => kind === 'decision')).toHaveLength(1);
  });
});

describe('handling', () => {
  it.each([
    ['release', {}, ['order-hold', 'order-release']],
    ['split', { parcels: 3 }, ['order-hold', 'order-split', 'order-release']],
    ['other_carrier', { carrier: 'ems' }, ['order-hold', 'order-change_carrier', 'order-release']],
  ] as const)('%s is told to the shop\'s system, once', async (outcome, data, acts) => {
    const way = await found(tagged());
    await decide(agent, way.number, 'decide', outcome, data);
    await server.settle();

    expect((await way.read()).status).toBe('completed');
    expect(await way.told()).toEqual(acts);
  });

  it('follows the table when nobody answers for two days', async () => {
    const way = await found(unshipped({ parcelCount: 9 }));
    await server.advance('P2D');

    expect(await way.told()).toEqual(['order-hold', 'order-split', 'order-release']);
  });

  it('keeps the order on hold until the day that was said, then asks again', async () => {
    const way = await found(tagged());
    await decide(agent, way.number, 'decide', 'hold', { holdUntil: new Date(Date.parse(server.now()) + 86_400_000).toISOString() });
    const held = await way.read();
    await server.advance('P1D');

    expect([held.status, (await way.read()).status]).toEqual(['suspended', 'pending_review']);
  });

  it('cancels the order and pays back what was paid', async () => {
    const way = await found(tagged());
    await decide(agent, way.number, 'decide', 'cancel', { reasonText: '多次恶意拒收' });
    await server.settle();

    expect(await way.read()).toMatchObject({ status: 'completed', amounts: { refunded: way.order.paid } });
    expect((await server.key.get<OrderDetail>(`/orders/${way.order.number}`)).status).toBe('closed');
    expect(await way.told()).toEqual(expect.arrayContaining(['order-hold', 'order-cancel']));
  });
});
