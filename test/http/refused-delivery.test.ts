import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order, OrderInput } from '../../definitions/domain/types.ts';
import type { OpenTicket, TicketDetail } from '../../server/contracts/types.ts';
import { completedMugs, decide, mugs, placed, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** The buyer refuses the parcel at the door; it comes back, is inspected and refunded. The whole order without freight is worth ¥271.00. */
const HANGZHOU = { id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' };
const WORTH = 28_300 - 1_200;
const found = (damaged = 0): Record<string, unknown> => ({
  inspection: [{ lineId: 'L1', good: 3 - damaged, damaged, missing: 0, notOurs: 0, disposition: 'restock' }, { lineId: 'L2', good: 1, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' }],
});

let server: TestServer;
let agent: Client;
let warehouse: Client;
beforeAll(async () => {
  server = await startServer({ policy: { returnAddresses: [HANGZHOU] } });
  [agent, warehouse] = [await server.shop.as('agent'), await server.shop.as('warehouse')];
});
afterAll(() => server.stop());

let parcels = 0;
const refusal = (order: { number: string }, changes: Partial<OpenTicket> = {}): OpenTicket =>
  ({ type: 'refused_delivery', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 3 }, { lineId: 'L2', quantity: 1 }], reason: 'refused_damaged', received: false, ...changes });
const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);

/** Under way to the buyer from the warehouse to which it goes back. */
async function underWay(changes: Partial<OrderInput> = {}): Promise<{ order: Order; trackingNo: string; buyer: Client }> {
  parcels += 1;
  const trackingNo = `RF2211${String(parcels).padStart(6, '0')}`;
  const base = mugs({ deliveredAt: undefined, parcels: [{ courier: 'zto', trackingNo, lineIds: ['L1', 'L2'] }], ...changes }, server.now());
  const order = await placed(server.key, { ...base, lines: base.lines.map((line) => ({ ...line, warehouse: 'HZ1' })) });
  return { order, trackingNo, buyer: await server.shop.buyer(order) };
}

async function refused(changes: Partial<OpenTicket> = {}, orderChanges: Partial<OrderInput> = {}) {
  const { order, trackingNo, buyer } = await underWay(orderChanges);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', refusal(order, changes));
  return { order, trackingNo, buyer, number };
}

async function paid(number: string): Promise<number[]> {
  await server.settle();
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`)).map(({ amount }) => amount);
}

describe('a refused delivery', () => {
  it('waits for the parcel to come back, is inspected and refunded, and closes the order', async () => {
    const { buyer, number, trackingNo } = await refused();
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    const coming = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    await server.outside.parcel(trackingNo, '3');
    await server.settle();
    const back = await read(number);
    await decide(warehouse, number, 'inspect', 'pass', found());

    expect(coming).toMatchObject({ status: 'pending_return', canWithdraw: false, workItems: [] });
    expect(coming.parcels).toEqual(expect.arrayContaining([expect.objectContaining({ direction: 'back', trackingNo })]));
    expect(back.status).toBe('pending_inspection');
    expect(await paid(number)).toEqual([WORTH]);
    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: WORTH } });
  });

  it('follows another number where the courier gave it one', async () => {
    const { number } = await refused();
    await decide(agent, number, 'review', 'approve', { courier: '顺丰速运', trackingNo: 'SF9900112233' });
    await server.settle();
    await server.outside.parcel('SF9900112233', '3');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', found());

    expect(await paid(number)).toEqual([WORTH]);
  });

  it('is signed for by the warehouse where no parcel is known', async () => {
    const { number } = await refused({}, { parcels: [] });
    await decide(agent, number, 'review', 'approve');
    await decide(warehouse, number, 'receive', 'sign');
    await decide(warehouse, number, 'inboundByHand', 'done', { documentNo: 'RK20261122' });
    await decide(warehouse, number, 'inspect', 'pass', found());

    expect(await paid(number)).toEqual([WORTH]);
  });

  it('takes what the way cost off the refund only when the buyer agrees', async () => {
    const { buyer, number } = await refused({ reason: 'refused_not_wanted' });
    await decide(agent, number, 'review', 'approve', { serviceFee: 1_600, reply: '扣来回运费' });
    const asked = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    await decide(buyer, number, 'considerOffer', 'accept_offer');
    await server.settle();
    await decide(warehouse, number, 'receive', 'sign');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', found());

    expect(waiting(asked, 'considerOffer').data).toMatchObject({ offeredAmount: WORTH - 1_600, askedAmount: WORTH });
    expect(await paid(number)).toEqual([WORTH - 1_600]);
  });

  it('asks an agent when nothing has come back for ten days', async () => {
    const { number } = await refused();
    await decide(agent, number, 'review', 'approve');
    await server.settle();

    await server.advance('P10D');
    const missing = await read(number);
    await decide(agent, number, 'decideGoods', 'refund', { note: '快递丢件，向快递理赔' });

    expect(missing.status).toBe('negotiating');
    expect(await paid(number)).toEqual([WORTH]);
  });

  it('goes to the platform when what came back is not in order; its no frees the money', async () => {
    const { order, number, trackingNo } = await refused();
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    await server.outside.parcel(trackingNo, '3');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'fail', { ...found(3), reasonText: '杯子换过' });
    await decide(agent, number, 'decideGoods', 'escalate');
    await server.advance('P3D');
    await decide(await server.shop.as('platform'), number, 'rule', 'close', { fault: 'buyer', reasonText: '不是原货' });

    expect(await paid(number)).toEqual([]);
    expect(await read(number)).toMatchObject({ status: 'closed', money: { state: 'released' }, refundable: { reserved: 0 }, orderDetail: { number: order.number, status: 'awaiting_receipt' } });
  });

  it('is refunded by itself when it is back and nobody inspects it', async () => {
    const { number, trackingNo } = await refused();
    await server.advance('P2D');
    await server.outside.parcel(trackingNo, '3');
    await server.settle();

    await server.advance('P10D');

    expect(await paid(number)).toEqual([WORTH]);
  });

  it('cannot be applied for once the order is completed, and can be withdrawn until it is agreed', async () => {
    const completed = await placed(server.key, completedMugs(2, {}, server.now()));
    const late = await (await server.shop.buyer(completed)).ask('POST', '/buyer/tickets', { body: refusal(completed) });
    const { buyer, number } = await refused();
    await buyer.post(`/buyer/tickets/${number}/withdraw`, {});

    expect(late).toMatchObject({ status: 422, body: { code: 'wrong_status_for_type' } });
    expect(await read(number)).toMatchObject({ status: 'withdrawn', money: { state: 'released' } });
  });

  it('may be opened by the shop\'s own system when the courier tells it', async () => {
    const { order } = await underWay();

    expect(await server.key.post<TicketDetail>('/tickets', refusal(order))).toMatchObject({ type: 'refused_delivery', status: 'pending_review' });
  });
});
