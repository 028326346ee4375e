import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { expectRefusal } from './nothing-changed.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

let keys = 0;
const fresh = (): Record<string, string> => ({ 'idempotency-key': `key-${keys += 1}` });

describe('the same key', () => {
  it('answers the same ticket once', async () => {
    const order = await placed(server.key);
    const headers = fresh();

    const first = await server.key.post<TicketDetail>('/tickets', twoMugs(order), headers);
    const second = await server.key.post<TicketDetail>('/tickets', twoMugs(order), headers);

    expect(second).toEqual(first);
    expect(await server.look('select number from ticket where order_number = ?', [order.number])).toEqual([{ number: first.number }]);
  });

  it('answers the same ticket to two calls at the same instant', async () => {
    const order = await placed(server.key);
    const headers = fresh();

    const tickets = await Promise.all([1, 2, 3].map(() => server.key.post<TicketDetail>('/tickets', twoMugs(order), headers)));

    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
    expect(await server.look('select 1 from ticket where order_number = ?', [order.number])).toHaveLength(1);
  });

  it('shows the ticket as it is by now', async () => {
    const order = await placed(server.key);
    const headers = fresh();
    const { id } = await server.key.post<TicketDetail>('/tickets', twoMugs(order), headers);
    await server.key.post(`/tickets/${id}/withdraw`, {});

    expect(await server.key.post<TicketDetail>('/tickets', twoMugs(order), headers)).toMatchObject({ id, status: 'withdrawn' });
  });

  it('with another body, or for another operation, is refused', async () => {
    const order = await placed(server.key);
    const headers = fresh();
    const { id } = await server.key.post<TicketDetail>('/tickets', twoMugs(order), headers);

    await expectRefusal(server, () => server.key.ask('POST', '/tickets', { body: twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }] }), headers }), 422, 'idempotency_conflict');
    await expectRefusal(server, () => server.key.ask('POST', `/tickets/${id}/messages`, { body: { text: '在吗', visibility: 'buyer' }, headers }), 422, 'idempotency_conflict');
  });

  it('of a refused request is free again', async () => {
    const order = await placed(server.key);
    const headers = fresh();

    await expectRefusal(server, () => server.key.ask('POST', '/tickets', { body: twoMugs(order, { lines: [{ lineId: 'L1', quantity: 4 }] }), headers }), 422, 'too_many_units');

    expect((await server.key.ask('POST', '/tickets', { body: twoMugs(order), headers })).status).toBe(201);
  });

  it('decides a step once, also when the first answer was lost', async () => {
    const order = await placed(server.key);
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    const decision = { outcome: 'approve', data: {}, version: ticket.version };
    const headers = fresh();

    const first = await server.key.post<TicketDetail>(`/work-items/${waiting(ticket, 'review').id}/complete`, decision, headers);
    const second = await server.key.post<TicketDetail>(`/work-items/${waiting(ticket, 'review').id}/complete`, decision, headers);

    expect(second).toEqual(first);
    expect(second).toMatchObject({ status: 'pending_return', version: ticket.version + 1 });
  });

  it('writes a message once', async () => {
    const order = await placed(server.key);
    const { id } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    const headers = fresh();

    const first = await server.key.post<TimelineEntry>(`/tickets/${id}/messages`, { text: '马上处理', visibility: 'buyer' }, headers);
    const second = await server.key.post<TimelineEntry>(`/tickets/${id}/messages`, { text: '马上处理', visibility: 'buyer' }, headers);

    expect(second).toEqual(first);
    expect((await server.key.get<Page<TimelineEntry>>(`/tickets/${id}/timeline`)).items.filter(({ kind }) => kind === 'message')).toHaveLength(1);
  });

  it('writes a batch of orders once', async () => {
    const orders = [mugs(), mugs()];
    const headers = fresh();

    const first = await server.key.post('/orders/batch', { orders }, headers);
    const second = await server.key.post('/orders/batch', { orders }, headers);

    expect(first).toEqual({ items: orders.map(({ number }) => ({ number, created: true })) });
    expect(second).toEqual(first);
  });

  it('belongs to a shop: another one may use it for something else', async () => {
    const order = await placed(server.key);
    const headers = fresh();
    await server.key.post('/tickets', twoMugs(order), headers);
    const owner = await (await server.openShop()).as('owner');
    const theirs = await placed(owner);

    expect((await owner.ask('POST', '/tickets', { body: twoMugs(theirs), headers })).status).toBe(201);
  });
});
