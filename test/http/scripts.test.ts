import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import examples from '../../definitions/domain/quote-examples.json' with { type: 'json' };
import type { FlowDetail, FlowSummary, Form, Health, OrderDetail, Page, TicketDetail, TicketPage, TimelineEntry, WorkItem } from '../../server/contracts/types.ts';
import { allBack, mugs, placed, twoMugs, unshippedMugs, waiting } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

describe('coming in', () => {
  it('answers health to anybody', async () => {
    expect(await server.stranger.get<Health>('/health')).toMatchObject({ status: 'ok', database: 'ok', demo: false });
  });

  it('asks everybody else who they are, and takes a key as a bearer token', async () => {
    const nobody = await server.stranger.ask('GET', '/tickets');
    const wrong = await server.stranger.ask('GET', '/tickets', { headers: { authorization: 'Bearer not a key' } });

    expect([nobody, wrong]).toMatchObject([{ status: 401, body: { code: 'sign_in_required' } }, { status: 401, body: { code: 'sign_in_required' } }]);
    expect((await server.key.ask('GET', '/tickets')).status).toBe(200);
  });

  it('describes every operation at openapi.json', async () => {
    const document = await server.stranger.get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>('/openapi.json');

    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/quotes', '/orders/{number}', '/tickets', '/tickets/{id}/timeline', '/work-items/{id}/complete', '/flows/{key}/publish']));
  });
});

describe('quotes', () => {
  it.each(examples.cases.map((example, index) => ({ index, ...example })))('answers example $index to the cent', async ({ input, expected }) => {
    expect(await server.key.post('/quotes', input)).toMatchObject(expected);
  });
});

describe('orders', () => {
  it('are created by the first PUT, left alone by the same one, and changed by another', async () => {
    const order = mugs();

    const first = await server.key.ask('PUT', `/orders/${order.number}`, { body: order });
    const same = await server.key.ask('PUT', `/orders/${order.number}`, { body: order });
    const other = await server.key.ask('PUT', `/orders/${order.number}`, { body: { ...order, remark: '请放门口' } });

    expect([first.status, same.status, other.status]).toEqual([201, 200, 200]);
    expect([first.body, same.body]).toEqual([{ number: order.number, created: true }, { number: order.number, created: false }]);
    expect(await server.key.get<OrderDetail>(`/orders/${order.number}`)).toMatchObject({ number: order.number, paid: 28_300, remark: '请放门口', refundable: { amount: 28_300, reserved: 0, refunded: 0 }, tickets: [] });
  });
});

describe('a ticket', () => {
  it('is opened by POST with 201, and says what it is about', async () => {
    const order = await placed(server.key);

    const { status, body } = await server.key.ask('POST', '/tickets', { body: twoMugs(order) });

    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), number: expect.stringMatching(/^AS\d{10}$/), status: 'pending_review', version: 1 });
  });

  it('shows its four axes, its amounts, its steps and its version, by id and by number', async () => {
    const order = await placed(server.key);
    const { id, number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));

    const ticket = await server.key.get<TicketDetail>(`/tickets/${id}`);

    expect(ticket).toMatchObject({
      status: 'pending_review', version: 1,
      process: { steps: [{ element: 'review' }] },
      goods: [{ lineId: 'L1', requested: 2, state: 'requested', pieces: [{ state: 'requested', quantity: 2 }] }],
      money: { state: 'reserved', refunds: [] },
      dispute: { state: 'none' },
      amounts: { requested: 10_450, approved: null, refunded: 0, currency: 'CNY' },
      order: { number: order.number }, refundable: { amount: 17_850, reserved: 10_450, refunded: 0 },
    });
    expect(ticket.steps.map(({ element, state }) => [element, state])).toEqual(expect.arrayContaining([['review', 'current'], ['shipBack', 'later'], ['inspect', 'later']]));
    expect(await server.key.get<TicketDetail>(`/tickets/${number}`)).toEqual(ticket);
  });

  it('has a timeline, oldest first, and work items to complete with outcome, data and version', async () => {
    const order = await placed(server.key);
    const { id } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));

    const { items } = await server.key.get<Page<WorkItem>>(`/work-items?ticketId=${id}`);
    const after = await server.key.post<TicketDetail>(`/work-items/${items[0]?.id}/complete`, { outcome: 'approve', data: { amount: 10_450 }, version: items[0]?.version });
    const timeline = await server.key.get<Page<TimelineEntry>>(`/tickets/${id}/timeline`);

    expect(items).toMatchObject([{ element: 'review', state: 'open', version: 1, outcomes: [{ code: 'approve' }, { code: 'offer' }, { code: 'reject' }] }]);
    expect(after).toMatchObject({ status: 'pending_return', version: 2, amounts: { approved: 10_450 }, workItems: [{ element: 'shipBack' }] });
    expect(timeline.items.map(({ kind, element }) => [kind, element])).toEqual([
      ['opened', undefined], ['decision', 'presumeFault'], ['decision', 'autoApproval'], ['step_entered', 'review'], ['step_completed', 'review'], ['step_entered', 'shipBack'],
    ]);
    expect(timeline.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves one refund of its amount in the books of the gateway', async () => {
    const order = await placed(server.key, unshippedMugs());
    const { number } = await server.key.post<TicketDetail>('/tickets', allBack(order));
    await server.settle();

    const ticket = await server.key.get<TicketDetail>(`/tickets/${number}`);
    const refunds = (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo === ticket.money.refunds[0]?.no);

    expect(ticket).toMatchObject({ status: 'completed', money: { state: 'succeeded', refunds: [{ amount: 28_300, state: 'succeeded' }] } });
    expect(refunds).toMatchObject([{ paymentId: 'P1', amount: 28_300, state: 'succeeded', payouts: 1 }]);
  });
});

describe('flows', () => {
  it('are listed, and give their BPMN and their forms by version', async () => {
    const { items } = await server.key.get<{ items: FlowSummary[] }>('/flows');
    const xml = await server.key.ask('GET', '/flows/return-refund/versions/1/xml');
    const forms = await server.key.get<{ items: Form[] }>('/flows/return-refund/versions/1/forms');

    expect(items.map(({ key, version }) => [key, version])).toEqual(expect.arrayContaining([['refund-only', 1], ['return-refund', 1], ['arbitration', 1], ['pay-refund', 1]]));
    expect(xml.headers.get('content-type')).toContain('xml');
    expect(xml.body).toContain('<bpmn:process id="return-refund"');
    expect(forms.items.map(({ key }) => key)).toContain('review');
  });

  it('are published as the next version, on which new tickets begin while the old ones finish on theirs', async () => {
    const order = await placed(server.key);
    const before = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { lines: [{ lineId: 'L1', quantity: 1 }] }));
    const xml = readFileSync(new URL('../../definitions/flows/return-refund/flow.bpmn', import.meta.url), 'utf8').replace('name="客服审核"', 'name="客服初审"');

    const published = await server.key.ask('POST', '/flows/return-refund/publish', { body: { xml, note: '改个名字' } });
    const after = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }] }));

    expect(published).toMatchObject({ status: 201, body: { version: 2 } });
    expect(waiting(await server.key.get<TicketDetail>(`/tickets/${before.id}`), 'review').label.zh).toBe('客服审核');
    expect(waiting(after, 'review').label.zh).toBe('客服初审');
    expect([before.flow.version, after.flow.version]).toEqual([1, 2]);
    expect(await server.key.get<FlowDetail>('/flows/return-refund')).toMatchObject({ version: 2, versions: expect.arrayContaining([expect.objectContaining({ version: 2, note: '改个名字', state: 'published' }), expect.objectContaining({ version: 1, state: 'retired' })]) });
  });
});

describe('the list', () => {
  it('answers items and the cursor of the next page', async () => {
    const page = await server.key.get<TicketPage>('/tickets?limit=1');

    expect(page.items).toHaveLength(1);
    expect(page.items[0]).toMatchObject({ number: expect.any(String), type: expect.any(String), status: expect.any(String), version: expect.any(Number), appliedAt: expect.any(String), amounts: { currency: 'CNY' } });
    expect(page.nextCursor).toEqual(expect.any(String));
  });
});
