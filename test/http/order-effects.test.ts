import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderState } from '../../definitions/ports.ts';
import type { OrderDetail, TicketDetail } from '../../server/contracts/types.ts';
import { allBack, decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

/** What the shop's own system was told of this order, in the order in which it was told. */
async function told(number: string): Promise<OrderState[]> {
  await server.settle();
  return (await server.outside.ledger()).orderStates.map(({ request }) => request.state as OrderState).filter(({ orderNumber }) => orderNumber === number);
}

const read = (number: string): Promise<OrderDetail> => server.key.get<OrderDetail>(`/orders/${number}`);

async function refunded(number: string, changes: Parameters<typeof allBack>[1] = {}): Promise<void> {
  const ticket = await server.key.post<TicketDetail>('/tickets', allBack({ number }, { reason: 'not_liked', received: true, ...changes }));
  await decide(server.key, ticket.number, 'review', 'approve');
  await server.settle();
}

describe('the shop\'s own system', () => {
  it('hears that automatic receipt stands still and what the button says, when a ticket begins and when it ends', async () => {
    const order = await placed(server.key);
    const { number, id } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { lines: [{ lineId: 'L1', quantity: 3 }] }));

    expect(await told(order.number)).toMatchObject([{ status: 'awaiting_receipt', receiptPaused: true, entries: [{ lineId: 'L1', state: 'in_progress', ticket: number }, { lineId: 'L2', state: 'apply' }] }]);
    expect(await read(order.number)).toMatchObject({ receiptPaused: true });

    await server.key.post(`/tickets/${id}/withdraw`, {});

    expect((await told(order.number)).at(-1)).toMatchObject({ status: 'awaiting_receipt', receiptPaused: false, entries: [{ lineId: 'L1', ticket: number }, { lineId: 'L2' }] });
  });

  it('hears it again when it was away, and the latest news is true', async () => {
    const order = await placed(server.key);
    await server.outside.fault({ target: 'shop.state', kind: 'error500', times: 2 });
    await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    for (let again = 0; again < 2; again += 1) await server.advance('PT10M');

    const states = await told(order.number);
    expect(states.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)).toMatchObject({ receiptPaused: true });
  });

  it('hears that an order closed when all its lines are refunded over several tickets, and goes on where it was until then', async () => {
    const order = await placed(server.key);
    await refunded(order.number, { lines: [{ lineId: 'L1', quantity: 3 }] });
    expect((await told(order.number)).at(-1)).toMatchObject({ status: 'awaiting_receipt', receiptPaused: false, entries: [{ state: 'refunded' }, { state: 'apply' }] });

    await refunded(order.number, { lines: [{ lineId: 'L2', quantity: 1 }] });
    expect((await told(order.number)).at(-1)).toMatchObject({ status: 'closed', entries: [{ state: 'refunded' }, { state: 'refunded' }] });
  });
});

describe('an order that is made of several', () => {
  async function family(): Promise<{ parent: string; parts: [string, string] }> {
    const parent = await placed(server.key, mugs());
    const first = await placed(server.key, mugs({ parentNumber: parent.number }));
    const second = await placed(server.key, mugs({ parentNumber: parent.number }));
    return { parent: parent.number, parts: [first.number, second.number] };
  }

  it('is applied for on its parts, and stands still while a ticket of any part is open', async () => {
    const { parent, parts } = await family();
    expect(await server.key.ask('POST', '/tickets', { body: twoMugs({ number: parent }) })).toMatchObject({ status: 422, body: { code: 'apply_on_part' } });

    const { id } = await server.key.post<TicketDetail>('/tickets', twoMugs({ number: parts[1] }));
    expect(await read(parent)).toMatchObject({ receiptPaused: true, refundable: { reserved: 10_450 }, parts: expect.arrayContaining([expect.objectContaining({ number: parts[1], openTickets: 1 })]) as unknown });
    expect((await told(parent)).at(-1)).toMatchObject({ receiptPaused: true });

    await server.key.post(`/tickets/${id}/withdraw`, {});
    expect((await told(parent)).at(-1)).toMatchObject({ receiptPaused: false });
  });

  it('closes with the last of its parts, also when two end at the same instant', async () => {
    const { parent, parts } = await family();
    await refunded(parts[0]);
    expect(await read(parent)).toMatchObject({ status: 'awaiting_receipt', refundable: { refunded: 27_100 } });
    await refunded(parts[1]);
    expect(await read(parent)).toMatchObject({ status: 'closed', refundable: { refunded: 54_200 } });
    expect((await told(parent)).at(-1)).toMatchObject({ status: 'closed' });

    const both = await family();
    await Promise.all(both.parts.map((number) => refunded(number)));
    await server.settle();
    expect((await read(both.parent)).status).toBe('closed');
  });

  it('cannot be a part of itself', async () => {
    const order = mugs();
    expect(await server.key.ask('PUT', `/orders/${order.number}`, { body: { ...order, parentNumber: order.number } })).toMatchObject({ status: 422, body: { errors: [{ code: 'own_parent' }] } });
  });
});
