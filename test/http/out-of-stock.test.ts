import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { OrderDetail, TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed, unshippedMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import type { Callback } from '../../server/sandbox/callbacks.ts';
import { postCallback } from '../../server/sandbox/post-callback.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
let warehouse: Client;
beforeAll(async () => {
  server = await startServer();
  [agent, warehouse] = [await server.shop.as('agent'), await server.shop.as('warehouse')];
});
afterAll(() => server.stop());

interface Short { order: Order; sku: string; number: string; read(): Promise<TicketDetail>; told(): Promise<string[]>; ship(): Promise<void> }

/** The warehouse reports the mugs of a new order short. */
async function short(gift = false): Promise<Short> {
  const base = unshippedMugs({}, server.now());
  const sku = `MUG-${base.number}`;
  const order = await placed(server.key, { ...base, lines: base.lines.map((line) => (line.id === 'L1' ? { ...line, sku, gift } : line)) });
  await server.outside.stock(server.shop.id, sku, 0);
  const { number, id } = await server.key.post<TicketDetail>('/tickets', { type: 'out_of_stock', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 3 }], reason: gift ? 'gift_short' : 'stock_short' });
  await server.settle();
  return {
    order, sku, number, read: () => server.key.get<TicketDetail>(`/tickets/${number}`),
    told: async () => (await server.outside.ledger()).shop.filter(({ externalId }) => externalId.startsWith(`${id}/`)).map(({ kind }) => kind),
    async ship() {
      const documents = (await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id));
      await server.outside.ship(String(documents.at(-1)?.result.documentNo));
      await server.settle();
    },
  };
}

describe('the warehouse reports', () => {
  const report = (id: string, data: Record<string, unknown>, secret = server.outside.secret): Promise<void> =>
    postCallback(`${server.url}/api/webhooks/sandbox`, secret)({ id, topic: 'warehouse', type: 'stock.short', timestamp: server.now(), data: { merchant: server.shop.id, ...data } } as Callback);
  const withSku = (): Promise<Order> => {
    const base = unshippedMugs({}, server.now());
    return placed(server.key, { ...base, lines: base.lines.map((line) => ({ ...line, sku: `${line.id}-${base.number}` })) });
  };
  const ofOrder = async (number: string): Promise<TicketDetail[]> => (await server.key.get<{ items: TicketDetail[] }>(`/tickets?orderNumber=${number}`)).items;

  it('that what was sold is short: a ticket for the line opens once, however often it is told', async () => {
    const order = await withSku();
    const { sku } = order.lines[0]!;
    await report(`short-${order.number}`, { orderNumber: order.number, sku, quantity: 2 });
    await report(`short-${order.number}`, { orderNumber: order.number, sku, quantity: 2 });
    await report(`again-${order.number}`, { orderNumber: order.number, sku });
    await server.settle();
    const tickets = await ofOrder(order.number);
    expect(tickets.map(({ type, reason, lines }) => [type, reason?.code, lines.map(({ lineId, quantity }) => [lineId, quantity])])).toEqual(expect.arrayContaining([['out_of_stock', 'stock_short', [['L1', 2]]]]));
    expect(tickets.filter(({ lines }) => lines[0]?.quantity === 2)).toHaveLength(1);
    expect(tickets.reduce((sum, { lines }) => sum + (lines[0]?.quantity ?? 0), 0)).toBeLessThanOrEqual(3);
  });

  it('an article or order that nobody knows, and nothing happens; a signature that is not the warehouse\'s is refused', async () => {
    const order = await withSku();
    await report(`none-${order.number}`, { orderNumber: order.number, sku: 'NOTHING' });
    await report(`gone-${order.number}`, { orderNumber: 'X1', sku: 'NOTHING' });
    await expect(report(`bad-${order.number}`, { orderNumber: order.number, sku: order.lines[0]!.sku }, `whsec_${Buffer.from('another secret of enough bytes').toString('base64')}`)).rejects.toThrow();
    expect(await ofOrder(order.number)).toEqual([]);
  });
});

describe('a sold item that is short', () => {
  it('waits, and the order is released by itself when stock arrives', async () => {
    const way = await short();
    const reported = await way.read();
    await decide(agent, way.number, 'choose', 'wait');
    await server.settle();
    const suspended = await way.read();
    await server.outside.stock(server.shop.id, way.sku, 10);
    await server.settle();

    expect([reported.status, suspended.status, suspended.statusGroup, (await way.read()).status]).toEqual(['out_of_stock', 'waiting_stock', 'suspended', 'completed']);
    expect(await way.told()).toEqual(['order-hold', 'order-release']);
  });

  it('is replaced by an item of the same price, which is a new order and shipped', async () => {
    const way = await short();
    await decide(agent, way.number, 'choose', 'replace', { replacement: { sku: `OTHER-${way.number}`, title: '马克杯', spec: '蓝色' } });
    await server.settle();
    const waiting = await way.read();
    await way.ship();
    const done = await way.read();

    expect([waiting.status, done.status]).toEqual(['pending_shipment', 'completed']);
    expect(done.parcels).toEqual(expect.arrayContaining([expect.objectContaining({ direction: 'out' })]));
  });

  it('is cancelled: its money goes back and the rest of the order is released', async () => {
    const way = await short();
    await decide(agent, way.number, 'choose', 'cancel');
    await server.settle();

    const ticket = await way.read();
    expect(ticket).toMatchObject({ status: 'completed', amounts: { refunded: 15_676 } });
    expect((await server.key.get<OrderDetail>(`/orders/${way.order.number}`)).status).toBe('awaiting_shipment');
    expect((await way.told()).filter((kind) => kind.startsWith('order-'))).toEqual(['order-hold', 'order-release']);
  });

  it('is reported once: the same line again is refused while the ticket is open', async () => {
    const way = await short();
    const again = await server.key.ask('POST', '/tickets', { body: { type: 'out_of_stock', orderNumber: way.order.number, lines: [{ lineId: 'L1', quantity: 3 }], reason: 'stock_short' } });

    expect(again.status).toBeGreaterThanOrEqual(400);
  });

  it('cannot be reported by the buyer', async () => {
    const order = await placed(server.key, unshippedMugs({}, server.now()));
    const buyer = await server.shop.buyer(order);

    const answer = await buyer.ask('POST', '/buyer/tickets', { body: { type: 'out_of_stock', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 1 }], reason: 'stock_short' } });

    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a gift that is short', () => {
  it('is agreed on by the warehouse itself, and another one is shipped', async () => {
    const way = await short(true);
    await decide(warehouse, way.number, 'agreeGift', 'replace', { replacement: { sku: `GIFT-${way.number}`, title: '杯垫' } });
    await server.settle();
    await way.ship();

    expect((await way.read()).status).toBe('completed');
  });

  it('is left out when the buyer does without', async () => {
    const way = await short(true);
    await decide(warehouse, way.number, 'agreeGift', 'without', { reasonText: '不用补了' });

    expect((await way.read()).status).toBe('closed');
  });
});
