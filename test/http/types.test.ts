import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Eligibility, FlowDetail, LineEntry, OrderDetail, OrderEntries, ReasonEntry, TicketDetail, TicketPage, TicketTypes } from '../../server/contracts/types.ts';
import { completedMugs, decide, mugs, placed, publishCopy, traits, twoMugs, waiting } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let ops: Awaited<ReturnType<TestServer['shop']['as']>>;
beforeAll(async () => {
  server = await startServer();
  ops = await server.shop.as('ops');
  // who must approve what moves money is another test's matter
  await (await server.shop.as('owner')).put('/four-eyes', { rule: 'never' });
});
afterAll(() => server.stop());

const allMugs = [{ lineId: 'L1', quantity: 3 }];
const wholeOrder = [...allMugs, { lineId: 'L2', quantity: 1 }];

async function eligible(number: string, type: string, client = server.key): Promise<Eligibility> {
  const { eligibility } = await client.get<OrderDetail>(`/orders/${number}`);
  return eligibility.find((entry) => entry.lineId === 'L1' && entry.type === type)!;
}

async function mugEntry(number: string): Promise<LineEntry> {
  const { entries } = await server.key.get<OrderEntries>(`/orders/${number}/entries`);
  return entries.find((entry) => entry.lineId === 'L1')!;
}

/** Reviewed, paid by the gateway, over. */
async function paid(number: string): Promise<TicketDetail> {
  await decide(server.key, number, 'review', 'approve');
  await server.settle();
  return server.key.get<TicketDetail>(`/tickets/${number}`);
}

describe('reasons', () => {
  it('are offered to buyers by type and by what has happened; those for every type with all of them', async () => {
    const order = await placed(server.key);
    const buyer = await server.shop.buyer(order);
    const codes = async (type: string, received: boolean): Promise<string[]> =>
      (await buyer.get<{ items: ReasonEntry[] }>(`/buyer/reasons?orderNumber=${order.number}&type=${type}&received=${received}`)).items.map(({ code }) => code);

    expect(await codes('return_refund', true)).toEqual(expect.arrayContaining(['quality', 'not_wanted', 'other']));
    expect(await codes('exchange', true)).toEqual(expect.arrayContaining(['wrong_model', 'other']));
    expect(await codes('refund_only', false)).not.toContain('quality');
  });
});

describe('a copy of a flow', () => {
  it('makes a type of its own, named as the flow is, without code', async () => {
    const type = await publishCopy(ops, 'gift-refund', '赠品退款', traits());
    const order = await placed(server.key);

    const { items } = await ops.get<TicketTypes>('/ticket-types');
    expect(items.find(({ code }) => code === type)).toMatchObject({ label: { zh: '赠品退款' }, money: 'refund' });
    expect(await eligible(order.number, type)).toMatchObject({ allowed: true, max: 3, maxAmount: 15_676 });

    const buyer = await server.shop.buyer(order);
    const ticket = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { type, reason: 'other' }));
    expect(ticket).toMatchObject({ type, typeLabel: { zh: '赠品退款' }, flow: { key: 'gift-refund', version: 1 } });
    expect((await server.key.get<TicketPage>(`/tickets?type=${type}`)).items.map(({ number }) => number)).toEqual([ticket.number]);
    expect(await paid(ticket.number)).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 } });
  });

  it('changes what its type may do without a new version; running tickets keep what it said', async () => {
    const type = await publishCopy(ops, 'late-refund', '过期退款', traits());
    const order = await placed(server.key);
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type, reason: 'other' }));

    await publishCopy(ops, 'late-refund', '过期退款', traits({ openedBy: ['agent'], money: 'none' }));

    expect((await ops.get<FlowDetail>('/flows/late-refund')).version).toBe(1);
    expect(await paid(number)).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 } });
  });

  it('is refused when it does not say what its tickets may do', async () => {
    const { body } = await ops.ask('POST', '/flows/refund-only/publish', { body: { xml: '<x/>', ticketType: { ...traits(), money: 'gold' } } });

    expect(body).toMatchObject({ code: 'validation_failed', errors: [{ path: '/ticketType/money' }] });
  });

  it('without a type is no way to begin a ticket', async () => {
    const order = await placed(server.key);

    expect(await server.key.ask('POST', '/tickets', { body: twoMugs(order, { type: 'called' }) })).toMatchObject({ status: 422, body: { code: 'no_flow' } });
  });
});

describe('money back for goods that stay', () => {
  const priceCut = (): Promise<string> => publishCopy(ops, 'price-cut', '差价', traits({ money: 'refund', amount: 'stated', units: 'free', window: 'priceProtection' }));

  it('is asked for in so many words, up to what the units are worth', async () => {
    const type = await priceCut();
    const order = await placed(server.key);
    const ask = (amount?: number) => server.key.ask('POST', '/tickets', { body: twoMugs(order, { type, reason: 'other', ...(amount === undefined ? {} : { amount }) }) });

    expect(await ask()).toMatchObject({ status: 422, body: { code: 'amount_needed' } });
    expect(await ask(10_451)).toMatchObject({ status: 422, body: { code: 'amount_above_max' } });
    expect(await ask(600)).toMatchObject({ status: 201, body: { amounts: { requested: 600 } } });
    expect(await ask(600)).toMatchObject({ status: 422, body: { code: 'too_many_units' } });
  });

  it('leaves the units open, and a later return gives back the rest to the cent', async () => {
    const type = await priceCut();
    const order = await placed(server.key, mugs());
    const cut = await server.key.post<TicketDetail>('/tickets', { type, orderNumber: order.number, lines: allMugs, reason: 'other', amount: 601 });
    expect(await paid(cut.number)).toMatchObject({ status: 'completed', amounts: { refunded: 601 } });
    expect(await server.key.get<OrderDetail>(`/orders/${order.number}`)).toMatchObject({ status: 'awaiting_receipt', refundable: { refunded: 601 } });
    expect(await mugEntry(order.number)).toMatchObject({ state: 'apply', ticket: cut.number });

    const back = await server.key.post<TicketDetail>('/tickets', { type: 'refund_only', orderNumber: order.number, lines: wholeOrder, reason: 'not_liked', received: true });

    expect(back.amounts.requested).toBe(27_100 - 601);
    await paid(back.number);
    expect(await server.key.get<OrderDetail>(`/orders/${order.number}`)).toMatchObject({ status: 'closed', refundable: { refunded: 27_100 } });
  });

  it('at the same instant as a return cannot together exceed what was paid', async () => {
    const type = await priceCut();
    const order = await placed(server.key);
    const asks = [{ type, amount: 15_676 }, { type: 'return_refund' }].map((changes) => server.key.ask('POST', '/tickets', { body: twoMugs(order, { lines: allMugs, reason: 'other', ...changes }) }));
    await Promise.all(asks);

    const { refundable } = await server.key.get<OrderDetail>(`/orders/${order.number}`);
    expect(refundable.reserved).toBe(15_676);
  });
});

describe('the entry point of a line', () => {
  it('follows its tickets: apply, in progress, rejected and may apply again, refunded', async () => {
    const order = await placed(server.key);
    const buyer = await server.shop.buyer(order);
    expect(await mugEntry(order.number)).toMatchObject({ state: 'apply', types: expect.arrayContaining(['refund_only', 'return_refund']) as string[] });

    const first = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { lines: allMugs }));
    expect(await mugEntry(order.number)).toMatchObject({ state: 'in_progress', ticket: first.number });
    expect(await server.key.get<OrderEntries>(`/orders/${order.number}/entries`)).toMatchObject({ receiptPaused: true, status: 'awaiting_receipt' });

    await decide(server.key, first.number, 'review', 'reject', { reasonText: '请拍清楚破损处' });
    await buyer.post(`/buyer/tickets/${first.number}/withdraw`, {});
    expect(await mugEntry(order.number)).toMatchObject({ state: 'reapply', ticket: first.number });

    const again = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { type: 'refund_only', lines: allMugs, reason: 'not_liked' }));
    await paid(again.number);
    const { state, ticket, types } = await mugEntry(order.number);
    expect({ state, ticket, refunds: types.filter((code) => code.endsWith('refund')) }).toEqual({ state: 'refunded', ticket: again.number, refunds: [] });
    expect(await server.key.get<OrderEntries>(`/orders/${order.number}/entries`)).toMatchObject({ receiptPaused: false });
  });

  it('says until when something may be applied for', async () => {
    const shop = await server.openShop({ types: { resend_invoice: false, repair: false, price_protection: false, price_cut: false } });
    const owner = await shop.as('owner');
    const order = await placed(owner, completedMugs(14, {}, server.now()));
    const late = await placed(owner, completedMugs(16, {}, server.now()));
    const entry = async (number: string): Promise<LineEntry | undefined> => (await owner.get<OrderEntries>(`/orders/${number}/entries`)).entries[0];

    expect(await entry(order.number)).toMatchObject({ state: 'apply', closesAt: new Date(Date.parse(order.completedAt!) + 15 * 86_400_000).toISOString() });
    expect(await entry(late.number)).toEqual({ lineId: 'L1', state: 'window_closed', types: [] });
  });
});

describe('who may apply', () => {
  it('is said by the type: the desk\'s own are not for buyers', async () => {
    const type = await publishCopy(ops, 'goodwill', '商家补偿', traits({ openedBy: ['agent', 'system'] }));
    const order = await placed(server.key);
    const buyer = await server.shop.buyer(order);

    expect(await buyer.ask('POST', '/buyer/tickets', { body: twoMugs(order, { type, reason: 'other' }) })).toMatchObject({ status: 422, body: { code: 'opened_by_shop' } });
    const agent = await server.shop.as('agent');
    expect(await agent.post<TicketDetail>('/tickets', twoMugs(order, { type, reason: 'other' }))).toMatchObject({ type });
  });

  it('has attempts, which the desk is not bound by', async () => {
    const order = await placed(server.key);
    const buyer = await server.shop.buyer(order);
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { lines: allMugs }));
    await buyer.post(`/buyer/tickets/${number}/withdraw`, {});

    expect(await buyer.ask('POST', '/buyer/tickets', { body: twoMugs(order) })).toMatchObject({ status: 422, body: { code: 'attempts_used_up' } });
    const agent = await server.shop.as('agent');
    expect(waiting(await agent.post<TicketDetail>('/tickets', twoMugs(order)), 'review')).toBeDefined();
  });

  it('has a window, which the desk is not bound by', async () => {
    const order = await placed(server.key, completedMugs(20, {}, server.now()));
    const agent = await server.shop.as('agent');
    const late = twoMugs(order, { reason: 'other' });

    expect(await server.key.ask('POST', '/tickets', { body: late })).toMatchObject({ status: 422, body: { code: 'window_closed' } });
    expect(await agent.post<TicketDetail>('/tickets', late)).toMatchObject({ type: 'return_refund' });
  });
});
