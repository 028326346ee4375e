import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { OpenTicket, OrderDetail, TicketDetail } from '../../server/contracts/types.ts';
import { decide, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { goodsCase, HANGZHOU, sentBack, type GoodsCase } from '../helpers/goods-out.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
let warehouse: Client;
let platform: Client;
beforeAll(async () => {
  server = await startServer({ policy: { returnAddresses: [HANGZHOU] } });
  [agent, warehouse, platform] = [await server.shop.as('agent'), await server.shop.as('warehouse'), await server.shop.as('platform')];
});
afterAll(() => server.stop());

const applied = (changes?: (order: Order) => Partial<OpenTicket>): Promise<GoodsCase> => goodsCase(server, 'exchange', changes);
const specOf = ({ order }: GoodsCase, spec: string): { sku: string; spec: string; unitPrice: number } => order.lines[0]!.specs!.find((one) => one.spec === spec)!;
const to = (way: GoodsCase, spec: string): Record<string, unknown> => ({ exchange: [{ lineId: 'L1', ...specOf(way, spec) }] });
const refunds = async (number: string) => (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`));

/** Approved, back in the warehouse and found good; what happens next is up to the warehouse. */
async function passed(): Promise<GoodsCase> {
  const way = await applied();
  await decide(agent, way.number, 'review', 'approve');
  await sentBack(server, way);
  return way;
}

async function shipped(way: GoodsCase): Promise<{ courier: string; trackingNo: string }> {
  const parcel = await server.outside.ship(await way.documentNo());
  await server.settle();
  return parcel;
}

describe('the same again', () => {
  it('goes from the request to the new goods, through a special order linked to the original', async () => {
    const way = await applied();
    const seen: string[] = [];
    const note = async (): Promise<void> => { seen.push((await way.read()).status); };
    await note();
    await decide(agent, way.number, 'review', 'approve');
    await note();
    await sentBack(server, way);
    await note();
    const { trackingNo } = await shipped(way);
    await note();
    await way.says('confirm', 'received');
    await server.settle();
    await note();

    const ticket = await way.read();
    const orderNumber = String((await server.outside.ledger()).warehouse.find(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(ticket.id))?.result.orderNumber);
    const linked = await server.key.get<OrderDetail>(`/orders/${orderNumber}`);
    expect(seen).toEqual(['pending_review', 'pending_return', 'pending_exchange', 'exchanging', 'completed']);
    expect(ticket.parcels).toEqual(expect.arrayContaining([expect.objectContaining({ direction: 'back' }), expect.objectContaining({ direction: 'out', trackingNo })]));
    expect(linked).toMatchObject({ linkedTo: way.order.number, kind: 'exchange', paid: 0, status: 'awaiting_receipt', parcels: [{ trackingNo }], lines: [{ sku: way.order.lines[0]!.sku, quantity: 2, unitPrice: 0 }] });
    expect(await refunds(way.number)).toEqual([]);
  });

  it('is confirmed by itself after ten days', async () => {
    const way = await passed();
    await shipped(way);
    await server.advance('P10D');
    expect((await way.read()).status).toBe('completed');
  });

  it('gives nothing back in money for the special order, and leaves the original units free', async () => {
    const way = await passed();
    await shipped(way);
    await way.says('confirm', 'received');
    await server.settle();
    const orderNumber = String((await server.outside.ledger()).warehouse.findLast(({ kind }) => kind === 'outbound')?.result.orderNumber);

    const linked = await way.buyer.ask('POST', '/buyer/tickets', { body: { type: 'return_refund', orderNumber, lines: [{ lineId: 'R1', quantity: 2 }], reason: 'not_wanted', received: true } });
    const original = await server.key.get<OrderDetail>(`/orders/${way.order.number}`);

    expect(linked).toMatchObject({ status: 422, body: { code: 'nothing_paid' } });
    expect(original.refundable).toMatchObject({ reserved: 0, refunded: 0 });
    expect(original.status).toBe('awaiting_receipt');
  });

  it('is shown to the buyer with the parcel, and only the buyer\'s own steps', async () => {
    const way = await passed();
    const { trackingNo } = await shipped(way);
    const seen = await way.buyer.get<TicketDetail>(`/buyer/tickets/${way.number}`);
    expect(waiting(seen, 'confirm').data).toMatchObject({ trackingNo });
    expect(seen.parcels).toEqual(expect.arrayContaining([expect.objectContaining({ direction: 'out', trackingNo })]));
    expect(seen.steps.map(({ element }) => element)).not.toContain('markShipped');
  });
});

describe('another spec', () => {
  it('that the buyer chose at the same price needs no word of the buyer again', async () => {
    const way = await applied((order) => ({ replacement: [{ lineId: 'L1', sku: order.lines[0]!.specs![0]!.sku }] }));
    const grey = specOf(way, '灰色');
    const opened = await way.buyer.get<TicketDetail>(`/buyer/tickets/${way.number}`);
    const seen = waiting(await server.key.get<TicketDetail>(`/tickets/${way.number}`), 'review').data;
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way);

    expect(seen).toMatchObject({ exchange: [{ sku: grey.sku, spec: '灰色', unitPrice: 5_900 }] });
    const { id, request } = await way.read();
    expect([opened.request.replacement, request.replacement]).toEqual([[{ lineId: 'L1', name: '灰色' }], [{ lineId: 'L1', name: expect.stringMatching(/.+ 灰色$/) as string }]]);
    const [outbound] = (await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id));
    expect(outbound?.request).toMatchObject({ kind: 'exchange', orderNumber: way.order.number, lines: [{ sku: grey.sku, spec: '灰色', quantity: 2, lineId: 'L1' }] });
  });

  it('is refused when the order does not offer it', async () => {
    await expect(applied(() => ({ replacement: [{ lineId: 'L1', sku: 'GOLD' }] }))).rejects.toThrow('spec_unknown');
  });

  it('in words is left to the reviewer to find', async () => {
    const way = await applied(() => ({ replacement: [{ lineId: 'L1', spec: '深一点的灰色' }] }));
    expect(waiting(await server.key.get<TicketDetail>(`/tickets/${way.number}`), 'review').data).toMatchObject({ exchange: [{ sku: '', spec: '深一点的灰色', unitPrice: 5_900 }] });
  });

  it('that costs more is agreed, paid by the buyer, and only then shipped', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve', to(way, '蓝色'));
    const asked = await way.buyer.get<TicketDetail>(`/buyer/tickets/${way.number}`);
    await way.says('considerOffer', 'accept_offer');
    await sentBack(server, way);
    const due = await way.buyer.get<TicketDetail>(`/buyer/tickets/${way.number}`);
    const { payUrl, payAmount } = waiting(due, 'payNow').data as { payUrl: string; payAmount: number };
    const before = (await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(due.id));
    await fetch(payUrl, { method: 'POST', redirect: 'manual' });
    await server.settle();
    await shipped(way);
    await way.says('confirm', 'received');
    await server.settle();

    const ticket = await way.read();
    expect(waiting(asked, 'considerOffer').data).toMatchObject({ owed: 2_000 });
    expect([asked.status, due.status, payAmount, before]).toEqual(['negotiating', 'pending_payment', 2_000, []]);
    expect(ticket).toMatchObject({ status: 'completed', money: { charges: [{ amount: 2_000, purpose: 'price_difference', state: 'paid' }] } });
    expect(await refunds(way.number)).toEqual([]);
  });

  it('that costs more and is not paid within three days is talked over, and the goods go back', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve', to(way, '蓝色'));
    await way.says('considerOffer', 'accept_offer');
    await sentBack(server, way);
    await server.advance('P3D');
    const talks = await server.key.get<TicketDetail>(`/tickets/${way.number}`);
    await decide(agent, way.number, 'negotiate', 'send_back', { reasonText: '没有补款' });
    await decide(warehouse, way.number, 'sendBack', 'sent', { courier: '中通快递', trackingNo: `SB${way.number}` });
    await server.settle();

    expect(waiting(talks, 'negotiate').data).toMatchObject({ unpaid: true });
    expect(await way.read()).toMatchObject({ status: 'closed', parcels: expect.arrayContaining([expect.objectContaining({ trackingNo: `SB${way.number}` })]) });
  });

  it('that costs less is shipped, and the difference goes back once it has arrived', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve', to(way, '小号'));
    await sentBack(server, way);
    await shipped(way);
    const before = await refunds(way.number);
    await way.says('confirm', 'received');
    await server.settle();

    expect(before).toEqual([]);
    expect(await refunds(way.number)).toMatchObject([{ amount: 2_000, state: 'succeeded', payouts: 1 }]);
    expect(await way.read()).toMatchObject({ status: 'completed', amounts: { refunded: 2_000 }, money: { state: 'succeeded' } });
    const order = await server.key.get<OrderDetail>(`/orders/${way.order.number}`);
    expect(order).toMatchObject({ status: 'awaiting_receipt', refundable: { refunded: 2_000 } });
  });
});

describe('whose fault it is', () => {
  it('of a buyer makes the buyer owe the second shipment', async () => {
    const way = await applied(() => ({ reason: 'wrong_model' }));
    await decide(agent, way.number, 'review', 'approve');
    await way.says('considerOffer', 'accept_offer');
    await sentBack(server, way, 'pass', 1_200);
    expect((await way.read()).money.charges).toMatchObject([{ amount: 1_000, purpose: 'shipment', state: 'open' }]);
  });

  it('of the shop makes the shop pay what the buyer paid to send it back', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way, 'pass', 1_200);
    await shipped(way);
    await way.says('confirm', 'received');
    await server.settle();
    expect(await way.read()).toMatchObject({ status: 'completed', money: { payouts: [{ kind: 'return_freight', amount: 1_200, state: 'succeeded' }] } });
  });
});

describe('goods that are not there', () => {
  it('are waited for, and leave by themselves when stock arrives', async () => {
    const way = await applied();
    const { sku } = way.order.lines[0]!;
    await server.outside.stock(server.shop.id, sku, 0);
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way);
    const short = await server.key.get<TicketDetail>(`/tickets/${way.number}`);
    await decide(agent, way.number, 'choose', 'wait');
    await server.settle();
    const suspended = await way.read();
    await server.advance('P20D');
    const still = await way.read();
    await server.outside.stock(server.shop.id, sku, 5);
    await server.settle();

    expect(waiting(short, 'choose').data).toMatchObject({ missing: `${sku} × 2` });
    expect([short.status, suspended.status, suspended.statusGroup, still.status, (await way.read()).status]).toEqual(['out_of_stock', 'waiting_stock', 'suspended', 'waiting_stock', 'pending_exchange']);
    await shipped(way);
    expect((await way.read()).status).toBe('exchanging');
  });

  it('are replaced at the same price', async () => {
    const way = await applied();
    await server.outside.stock(server.shop.id, way.order.lines[0]!.sku, 1);
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way);
    const grey = specOf(way, '灰色');
    await decide(agent, way.number, 'choose', 'replace', { replacement: { sku: grey.sku, title: '手冲陶瓷马克杯', spec: grey.spec } });
    await server.settle();
    const { id } = await way.read();
    expect((await server.outside.ledger()).warehouse.find(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id))?.request).toMatchObject({ lines: [{ sku: grey.sku, spec: '灰色' }] });
  });

  it('are not replaced by something at another price', async () => {
    const way = await applied();
    await server.outside.stock(server.shop.id, way.order.lines[0]!.sku, 0);
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way);
    const ticket = await way.read();
    const blue = specOf(way, '蓝色');
    const body = { outcome: 'replace', data: { replacement: { sku: blue.sku, title: '手冲陶瓷马克杯', spec: blue.spec } }, version: ticket.version };
    expect(await agent.ask('POST', `/work-items/${waiting(ticket, 'choose').id}/complete`, { body })).toMatchObject({ status: 422, body: { code: 'form_invalid', errors: [{ path: '/data/replacement/sku', code: 'other_price' }] } });
  });

  it('that the buyer had paid more for, and cancelled: the payment goes back by itself, and the refund beside it', async () => {
    const way = await applied();
    const blue = specOf(way, '蓝色');
    await decide(agent, way.number, 'review', 'approve', to(way, '蓝色'));
    await way.says('considerOffer', 'accept_offer');
    await server.outside.stock(server.shop.id, blue.sku, 0);
    await sentBack(server, way);
    const due = await way.buyer.get<TicketDetail>(`/buyer/tickets/${way.number}`);
    await fetch((waiting(due, 'payNow').data as { payUrl: string }).payUrl, { method: 'POST', redirect: 'manual' });
    await server.settle();
    await decide(agent, way.number, 'choose', 'cancel');
    await server.settle();
    const ticket = await way.read();
    expect(ticket).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 }, money: { payouts: [{ kind: 'charge_refund', amount: 2_000, state: 'succeeded' }] } });
    expect((await refunds(way.number)).map(({ amount, state, payouts }) => [amount, state, payouts]).toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([[2_000, 'succeeded', 1], [10_450, 'succeeded', 1]]);
  });

  it('are refunded when both agree to cancel; the units are then gone, and nobody gets their money twice', async () => {
    const way = await applied();
    await server.outside.stock(server.shop.id, way.order.lines[0]!.sku, 0);
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way);
    await decide(agent, way.number, 'choose', 'cancel');
    await server.settle();
    const again = await way.buyer.ask('POST', '/buyer/tickets', { body: { type: 'return_refund', orderNumber: way.order.number, lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true } });

    expect(await refunds(way.number)).toMatchObject([{ amount: 10_450, state: 'succeeded', payouts: 1 }]);
    expect(await way.read()).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 } });
    expect(again).toMatchObject({ status: 422, body: { code: 'too_many_units' } });
    expect((await server.key.get<OrderDetail>(`/orders/${way.order.number}`)).refundable).toMatchObject({ refunded: 10_450 });
  });
});

describe('what goes wrong', () => {
  it('an inspection that fails may end with the goods going back', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way, 'fail');
    await decide(agent, way.number, 'negotiate', 'send_back', { reasonText: '人为损坏' });
    await decide(warehouse, way.number, 'sendBack', 'sent', { courier: '中通快递', trackingNo: `SB${way.number}` });
    await server.settle();
    expect(await way.read()).toMatchObject({ status: 'closed', goods: [{ lineId: 'L1', counts: { damaged: 2 } }] });
  });

  it('an inspection that fails may be taken to the platform, which may rule a refund', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await sentBack(server, way, 'fail');
    await way.says('askPlatform', 'escalate');
    await server.advance('P3D');
    await decide(platform, way.number, 'rule', 'refund', { amount: 6_000, fault: 'seller', goods: 'return', reasonText: '各担一半' });
    await server.settle();
    expect(await refunds(way.number)).toMatchObject([{ amount: 6_000, payouts: 1 }]);
    expect((await way.read()).status).toBe('completed');
  });

  it('a parcel that does not arrive is shipped again, and the old news of the first does not answer for the second', async () => {
    const way = await passed();
    const first = await way.documentNo();
    await shipped(way);
    await way.says('confirm', 'problem', { reasonText: '三天没动静' });
    await decide(agent, way.number, 'solve', 'again');
    await server.settle();
    const second = await way.documentNo();
    await server.outside.fault({ target: 'warehouse.shipped', kind: 'told_again' });
    await server.outside.ship(first);
    await server.settle();
    const still = await way.read();
    await shipped(way);

    expect(second).not.toBe(first);
    expect([still.status, (await way.read()).status]).toEqual(['pending_exchange', 'exchanging']);
  });

  it('a rejection may be changed and submitted again; silence withdraws', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'reject', { reasonText: '看不清' });
    await way.says('change', 'resubmit', { note: '补充说明' });
    const again = await way.read();
    await decide(agent, way.number, 'review', 'reject', { reasonText: '超出范围' });
    await server.advance('P7D');
    expect([again.status, (await way.read()).status]).toEqual(['pending_review', 'withdrawn']);
  });

  it('the buyer may withdraw until the goods are sent', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    expect(await way.buyer.post(`/buyer/tickets/${way.number}/withdraw`, {})).toMatchObject({ status: 'withdrawn' });
  });
});

describe('the warehouse\'s news', () => {
  it('told twice have one effect', async () => {
    const way = await passed();
    await server.outside.fault({ target: 'warehouse.shipped', kind: 'duplicate_callback' });
    await shipped(way);
    expect((await way.read()).parcels.filter(({ direction, trackingNo }) => direction === 'out' && trackingNo.startsWith('SD'))).toHaveLength(1);
  });

  it('that overtake the lost answer of the outbound document are taken in later', async () => {
    const way = await applied();
    await decide(agent, way.number, 'review', 'approve');
    await server.outside.fault({ target: 'warehouse.outbound', kind: 'timeout_after_success' });
    await sentBack(server, way);
    await server.outside.ship(await way.documentNo());
    await server.settle();
    await server.advance('PT5M');
    await server.advance('PT5M');

    const { id, status } = await way.read();
    expect(status).toBe('exchanging');
    expect((await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id))).toHaveLength(1);
  });

  it('the warehouse may enter the parcel by hand where no news come', async () => {
    const way = await passed();
    await decide(warehouse, way.number, 'dispatch', 'sent', { courier: '顺丰速运', trackingNo: `SF${way.number}` });
    await server.settle();
    expect(await way.read()).toMatchObject({ status: 'exchanging', parcels: expect.arrayContaining([expect.objectContaining({ direction: 'out', trackingNo: `SF${way.number}` })]) });
  });
});
