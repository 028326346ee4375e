import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTicket, OrderDetail, TicketDetail } from '../../server/contracts/types.ts';
import { completedMugs, decide, placed, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { goodsCase, HANGZHOU, sentBack, type GoodsCase } from '../helpers/goods-out.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
let platform: Client;
beforeAll(async () => {
  server = await startServer({ policy: { returnAddresses: [HANGZHOU] } });
  [agent, platform] = [await server.shop.as('agent'), await server.shop.as('platform')];
});
afterAll(() => server.stop());

const refunds = async (number: string) => (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`));
const outbounds = async (id: string) => (await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id));

async function shipped(way: GoodsCase): Promise<void> {
  await server.outside.ship(await way.documentNo());
  await server.settle();
}

describe('goods that were missing or broken', () => {
  const applied = (changes: Partial<OpenTicket> = {}): Promise<GoodsCase> => goodsCase(server, 'resend_goods', () => ({ reason: 'missing', ...changes }));

  it('are sent again by a special order that figures can count, and nothing comes back', async () => {
    const way = await applied();
    const seen = [(await way.read()).status];
    await decide(agent, way.number, 'review', 'approve');
    await server.settle();
    seen.push((await way.read()).status);
    await shipped(way);
    seen.push((await way.read()).status);
    await way.says('confirm', 'received');
    await server.settle();
    seen.push((await way.read()).status);

    const [outbound] = await outbounds((await way.read()).id);
    const linked = await server.key.get<OrderDetail>(`/orders/${String(outbound?.result.orderNumber)}`);
    expect(seen).toEqual(['pending_review', 'pending_shipment', 'shipped', 'completed']);
    expect(linked).toMatchObject({ linkedTo: way.order.number, kind: 'resend', paid: 0, buyer: { id: way.order.buyer.id }, lines: [{ quantity: 2 }] });
    expect(await refunds(way.number)).toEqual([]);
  });

  it('may be opened by an agent, long after the order was completed', async () => {
    const order = await placed(server.key, completedMugs(60, {}, server.now()));
    const { number, status } = await agent.post<TicketDetail>('/tickets', { type: 'resend_goods', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 1 }], reason: 'other', received: true });
    await decide(agent, number, 'review', 'approve', { goods: [{ lineId: 'L1', sku: 'LID-350', title: '杯盖', spec: '' }] });
    await server.settle();
    const { id, status: after } = await server.key.get<TicketDetail>(`/tickets/${number}`);
    expect([status, after]).toEqual(['pending_review', 'pending_shipment']);
    expect((await outbounds(id))[0]?.request).toMatchObject({ kind: 'resend', lines: [{ sku: 'LID-350', title: '杯盖', quantity: 1 }] });
  });

  it('are approved and confirmed by silence', async () => {
    const way = await applied();
    await server.advance('P2D');
    await shipped(way);
    await server.advance('P10D');
    expect((await way.read()).status).toBe('completed');
  });

  it('are withdrawn by the buyer before anything is shipped, and not after', async () => {
    const early = await applied();
    await early.buyer.post(`/buyer/tickets/${early.number}/withdraw`, {});
    const late = await applied();
    await decide(agent, late.number, 'review', 'approve');
    await server.settle();
    expect((await early.read()).status).toBe('withdrawn');
    expect(await late.buyer.ask('POST', `/buyer/tickets/${late.number}/withdraw`, { body: {} })).toMatchObject({ status: 409, body: { code: 'cannot_withdraw' } });
  });

  it('that the shop refuses are the platform\'s to decide', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'reject', { reasonText: '没有漏发' });
    await way.says('change', 'escalate');
    await way.says('buyerEvidence', 'submit', { note: '开箱就少一只' });
    await decide(agent, way.number, 'shopEvidence', 'skip');
    await decide(platform, way.number, 'rule', 'refund', { amount: 5_000, fault: 'seller', goods: 'keep', reasonText: '支持买家' });
    await server.settle();
    expect(await refunds(way.number)).toMatchObject([{ amount: 5_000, payouts: 1 }]);
    expect((await way.read()).status).toBe('completed');
  });

  it('that the shop agrees to send during arbitration are sent', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'reject', { reasonText: '没有漏发' });
    await way.says('change', 'escalate');
    await decide(agent, way.number, 'shopEvidence', 'accept');
    await server.settle();
    expect((await way.read()).status).toBe('pending_shipment');
  });

  it('that are not in stock wait; an agent may stop waiting and cancel', async () => {
    const way = await applied();
    await server.outside.stock(server.shop.id, way.order.lines[0]!.sku, 0);
    await decide(agent, way.number, 'review', 'approve');
    await server.settle();
    await server.advance('P2D');
    const waits = await way.read();
    await decide(agent, way.number, 'awaitStock', 'choose_again');
    await decide(agent, way.number, 'choose', 'cancel');
    await server.settle();
    expect(waits.status).toBe('waiting_stock');
    expect(await way.read()).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 } });
  });
});

describe('a wrong item', () => {
  const applied = (): Promise<GoodsCase> => goodsCase(server, 'wrong_item', () => ({ reason: 'wrong_item' }));

  it('that need not come back: the right one is sent at once', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve', { noReturn: true });
    await server.settle();
    await shipped(way);
    await way.says('confirm', 'received');
    await server.settle();
    expect(await way.read()).toMatchObject({ status: 'completed', money: { payouts: [] } });
    expect((await outbounds((await way.read()).id))[0]?.request).toMatchObject({ kind: 'resend', lines: [{ sku: way.order.lines[0]!.sku, quantity: 2 }] });
  });

  it('comes back first, is entered under its own article by the warehouse, and the shop pays the freight', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way, 'pass', 1_300);
    const entering = await way.read();
    await decide(await server.shop.as('warehouse'), way.number, 'inboundByHand', 'done', { documentNo: 'RK20261122' });
    await server.settle();
    await shipped(way);
    await server.advance('P10D');

    expect(entering.status).toBe('pending_inspection');
    expect(await way.read()).toMatchObject({ status: 'completed', money: { payouts: [{ kind: 'return_freight', amount: 1_300, state: 'succeeded' }] } });
    expect((await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'inbound' && externalId.startsWith(entering.id))).toEqual([]);
  });

  it('that was not wrong after all goes back to the buyer', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way, 'fail');
    await decide(agent, way.number, 'negotiate', 'send_back', { reasonText: '寄回的就是订单商品' });
    await decide(await server.shop.as('warehouse'), way.number, 'sendBack', 'nothing');
    await server.settle();
    expect((await way.read()).status).toBe('closed');
  });

  it('is withdrawn when it is not sent within seven days', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await server.advance('P7D');
    expect((await way.read()).status).toBe('withdrawn');
  });
});

describe('an invoice', () => {
  async function applied(changes: Partial<OpenTicket> = {}): Promise<{ number: string; buyer: Client; read(): Promise<TicketDetail> }> {
    const order = await placed(server.key, completedMugs(3, {}, server.now()));
    const buyer = await server.shop.buyer(order);
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', { type: 'resend_invoice', orderNumber: order.number, lines: [], reason: 'invoice_missing', ...changes });
    return { number, buyer, read: () => server.key.get<TicketDetail>(`/tickets/${number}`) };
  }
  const invoices = async (id: string) => (await server.outside.ledger()).shop.filter(({ kind, externalId }) => kind === 'invoice' && externalId.startsWith(id));

  it('goes straight to the invoice desk: no order, no goods; the desk tells when it is issued', async () => {
    const { number, buyer, read } = await applied();
    const seen = [(await read()).status];
    await decide(agent, number, 'review', 'approve', { invoice: { title: '杭州某某公司', taxNumber: '91330100MA2' } });
    await server.settle();
    const { id, status } = await read();
    seen.push(status);
    const [asked] = await invoices(id);
    await server.outside.issueInvoice(String(asked?.result.invoiceNo));
    await server.outside.issueInvoice(String(asked?.result.invoiceNo));
    await server.settle();
    seen.push((await read()).status);
    const shown = waiting(await buyer.get<TicketDetail>(`/buyer/tickets/${number}`), 'confirm').data;
    await decide(buyer, number, 'confirm', 'received');
    seen.push((await read()).status);

    expect(seen).toEqual(['pending_review', 'pending_shipment', 'shipped', 'completed']);
    expect(asked?.request).toMatchObject({ invoice: { title: '杭州某某公司', taxNumber: '91330100MA2' }, amount: 28_300 });
    expect(shown).toMatchObject({ invoiceNo: asked?.result.invoiceNo, invoiceUrl: expect.stringContaining('.pdf') });
    expect(await outbounds(id)).toEqual([]);
  });

  it('that is wrong is issued again, under another number', async () => {
    const { number, buyer, read } = await applied();
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    const { id } = await read();
    await server.outside.issueInvoice(String((await invoices(id))[0]?.result.invoiceNo));
    await server.settle();
    await decide(buyer, number, 'confirm', 'problem', { reasonText: '抬头错了' });
    await decide(agent, number, 'solve', 'again', { invoice: { title: '杭州某某公司' } });
    await server.settle();
    const asked = await invoices(id);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.result.invoiceNo).not.toBe(asked[1]?.result.invoiceNo);
    expect((await read()).status).toBe('pending_shipment');
  });

  it('asked for while the desk does not answer is asked for once', async () => {
    const { number, read } = await applied();
    await server.outside.fault({ target: 'shop.invoice', kind: 'timeout_after_success' });
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    await server.advance('PT5M');
    const { id, status } = await read();
    expect(status).toBe('pending_shipment');
    expect(await invoices(id)).toMatchObject([{ submissions: 2 }]);
  });
});
