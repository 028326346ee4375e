import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { File, OpenTicket, Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { allBack, decide, mugs, placed, twoMugs, unshippedMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { startServer, type ServedShop, type TestServer } from '../helpers/server.ts';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let server: TestServer;
let agent: Client;
beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
});
afterAll(() => server.stop());

const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);

/** Applies as the buyer does, and lets the machines do what they do. */
async function applied(order: Order, body: OpenTicket, shop: ServedShop = server.shop): Promise<TicketDetail> {
  const buyer = await shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', body);
  await server.settle();
  return buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
}

/** The refunds that the gateway has for this ticket. */
async function paid({ number }: { number: string }, shop: ServedShop = server.shop): Promise<GatewayRefund[]> {
  return (await server.outside.ledger()).refunds.filter(({ merchant, refundNo }) => merchant === shop.id && refundNo.startsWith(`${number}-`));
}

/** What the warehouse was asked for this order, and what it said. */
async function asked(order: Order): Promise<unknown[]> {
  return (await server.outside.ledger()).warehouse.filter(({ request }) => request.orderNumber === order.number).map(({ kind, result }) => [kind, result.result]);
}

/** What the shop's own system was told of this order. */
async function told(order: Order): Promise<unknown[]> {
  return (await server.outside.ledger()).shop.map(({ request }) => request.effect as { orderNumber: string }).filter(({ orderNumber }) => orderNumber === order.number);
}

describe('before shipment, with a warehouse system', () => {
  it('stops a shipment that was not pushed, pays everything back and closes the order', async () => {
    const order = await placed(server.key, unshippedMugs());

    const ticket = await applied(order, allBack(order));

    expect(ticket).toMatchObject({ status: 'completed', amounts: { refunded: 28_300 }, money: { state: 'succeeded' }, workItems: [] });
    expect(await asked(order)).toEqual([['stop', 'stopped']]);
    expect(await paid(ticket)).toMatchObject([{ paymentId: 'P1', amount: 28_300, state: 'succeeded', payouts: 1 }]);
    expect(await told(order)).toMatchObject([{ closed: true, points: 500 }]);
  });

  it('has a pushed shipment intercepted, then pays', async () => {
    const order = await placed(server.key, unshippedMugs());
    await server.outside.shipment(server.shop.id, order.number, 'pushed');

    const ticket = await applied(order, allBack(order));

    expect(ticket.status).toBe('completed');
    expect(await asked(order)).toEqual([['stop', 'already_pushed'], ['intercept', 'intercepted']]);
    expect(await paid(ticket)).toMatchObject([{ amount: 28_300, payouts: 1 }]);
  });

  it('closes without paying when the goods have left: an agent tells the buyer, and the order stays as it was', async () => {
    const order = await placed(server.key, unshippedMugs());
    await server.outside.shipment(server.shop.id, order.number, 'left');
    const { number } = await applied(order, allBack(order));

    await decide(agent, number, 'tellBuyer', 'told', { note: '收到后可退货' });
    await server.settle();

    const ticket = await read(number);
    expect(ticket).toMatchObject({ status: 'closed', money: { state: 'released', refunds: [] }, refundable: { amount: 28_300, reserved: 0 }, orderDetail: { status: 'awaiting_shipment' } });
    expect(await paid(ticket)).toEqual([]);
    const { items } = await (await server.shop.buyer(order)).get<Page<TimelineEntry>>(`/buyer/tickets/${number}/timeline`);
    expect(JSON.stringify(items)).toContain('没能拦下');
    expect(await told(order)).toEqual([]);
  });

  it.each([['intercepted', 'completed', 1], ['too_late', 'closed', 0]])('asks the warehouse\'s people when its system does not know: %s', async (outcome, status, refunds) => {
    const order = await placed(server.key, unshippedMugs());
    await server.outside.fault({ target: 'warehouse.stop', kind: 'unknown', match: { orderNumber: order.number } });
    await server.outside.fault({ target: 'warehouse.intercept', kind: 'unknown', match: { orderNumber: order.number } });
    const { number } = await applied(order, allBack(order));

    await decide(await server.shop.as('warehouse'), number, 'confirmIntercept', outcome);
    await server.settle();
    if (outcome === 'too_late') await decide(agent, number, 'tellBuyer', 'told');
    await server.settle();

    expect((await read(number)).status).toBe(status);
    expect(await paid({ number })).toHaveLength(refunds);
  });

  it('pays back some of the units and leaves the others to be shipped', async () => {
    const order = await placed(server.key, unshippedMugs());

    const ticket = await applied(order, allBack(order, { lines: [{ lineId: 'L1', quantity: 1 }] }));

    expect(ticket).toMatchObject({ status: 'completed', amounts: { refunded: 5_225 }, orderDetail: { status: 'awaiting_shipment' } });
    expect(await told(order)).toMatchObject([{ closed: false, points: 96 }]);
  });
});

describe('before shipment, without a warehouse system', () => {
  it('is refunded at once where the policy says so: nobody reviews', async () => {
    const shop = await server.openShop({ warehouseSystem: false, beforeShipment: 'auto' });
    const order = await placed(await shop.as('owner'), unshippedMugs());

    const ticket = await applied(order, allBack(order), shop);

    expect(ticket).toMatchObject({ status: 'completed', amounts: { refunded: 28_300 } });
    expect(ticket.steps.map(({ element }) => element)).not.toContain('review');
    expect(await asked(order)).toEqual([]);
    expect(await paid(ticket, shop)).toMatchObject([{ amount: 28_300, payouts: 1 }]);
  });

  it('waits for a review where the policy says so', async () => {
    const shop = await server.openShop({ warehouseSystem: false, beforeShipment: 'review' });
    const order = await placed(await shop.as('owner'), unshippedMugs());
    const { number } = await applied(order, allBack(order), shop);
    const waiting = await (await shop.as('agent')).get<TicketDetail>(`/tickets/${number}`);

    await decide(await shop.as('agent'), number, 'review', 'approve');
    await server.settle();

    expect(waiting).toMatchObject({ status: 'pending_review', money: { state: 'reserved' } });
    expect(await (await shop.as('owner')).get<TicketDetail>(`/tickets/${number}`)).toMatchObject({ status: 'completed', amounts: { refunded: 28_300 } });
  });
});

describe('after shipment', () => {
  const received = (order: Order, changes: Partial<OpenTicket> = {}): OpenTicket => twoMugs(order, { type: 'refund_only', reason: 'not_liked', ...changes });

  it('pays what the agent approves', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await applied(order, received(order));

    await decide(agent, number, 'review', 'approve');
    await server.settle();

    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { requested: 10_450, approved: 10_450, refunded: 10_450 } });
    expect(await paid({ number })).toMatchObject([{ amount: 10_450, payouts: 1 }]);
  });

  it('approves by silence after two days, and says that a rule did it', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number, due } = await applied(order, received(order));
    await server.advance('P2D');

    expect(due?.silence?.outcome).toBe('approve');
    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 } });
    const { items } = await server.key.get<Page<TimelineEntry>>(`/tickets/${number}/timeline`);
    expect(items.find(({ kind }) => kind === 'clock_fired')?.actor.type).toBe('rule');
  });

  it('is approved by a rule where the table says so: no person, at once, and the record names the rule', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const buyer = await server.shop.buyer(order);
    const photo = await buyer.upload<File>('/buyer/files', { name: 'mug.png', bytes: png });
    const ticket = await applied(order, received(order, { reason: 'damaged', amount: 1_800, evidence: [photo.id] }));

    expect(ticket).toMatchObject({ status: 'completed', amounts: { approved: 1_800, refunded: 1_800 }, workItems: [] });
    expect(await paid(ticket)).toMatchObject([{ amount: 1_800, payouts: 1 }]);
    const { items } = await server.key.get<Page<TimelineEntry>>(`/tickets/${ticket.number}/timeline`);
    expect(items.find(({ kind, element }) => kind === 'decision' && element === 'autoApproval')).toMatchObject({ data: { decision: 'auto-approval', rules: [{ rule: 'small-damage' }] } });
    expect(items.some(({ element }) => element === 'review')).toBe(false);
  });

  it('sends a lower amount to the buyer, and pays it when the buyer accepts', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await applied(order, received(order));

    await decide(agent, number, 'review', 'approve', { amount: 8_000, reply: '退一部分可以吗' });
    const offered = await read(number);
    await decide(await server.shop.buyer(order), number, 'considerOffer', 'accept_offer');
    await server.settle();

    expect(offered).toMatchObject({ status: 'negotiating', money: { state: 'reserved' }, amounts: { approved: null } });
    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { requested: 10_450, approved: 8_000, refunded: 8_000 } });
    expect(await paid({ number })).toMatchObject([{ amount: 8_000, payouts: 1 }]);
  });

  it('goes to the platform when the buyer refuses an offer, which may ask a side for more, and does what the platform rules', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await applied(order, received(order));
    const platform = await server.shop.as('platform');

    await decide(agent, number, 'review', 'offer', { amount: 5_000, reply: '退一半' });
    await decide(await server.shop.buyer(order), number, 'considerOffer', 'refuse_offer');
    const disputed = await read(number);
    await decide(await server.shop.buyer(order), number, 'buyerEvidence', 'submit', { note: '到手就是断的' });
    await decide(agent, number, 'shopEvidence', 'submit', { note: '出库有照片' });
    const ready = await read(number);
    await decide(platform, number, 'rule', 'more_evidence', { evidenceFrom: 'shop', evidenceDays: 2, reasonText: '请补出库照片' });
    const askedAgain = await read(number);
    await decide(agent, number, 'moreShopEvidence', 'submit', { note: '补一张出库照' });
    await decide(platform, number, 'rule', 'refund', { amount: 9_000, deduction: 1_450, deductionFor: '缺杯盖', fault: 'seller', reasonText: '照片可信' });
    await server.settle();

    expect([disputed, ready, askedAgain].map(({ status, dispute }) => [status, dispute.state])).toEqual([['arbitration', 'evidence'], ['arbitration', 'open'], ['arbitration', 'evidence']]);
    expect(waiting(askedAgain, 'moreShopEvidence')).toMatchObject({ data: { evidenceAsked: '请补出库照片' }, due: { silence: { outcome: 'skip' } } });
    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: 9_000 }, dispute: { state: 'decided' } });
    expect(await paid({ number })).toMatchObject([{ amount: 9_000, payouts: 1 }]);
  });

  it('lets the buyer withdraw before money moves, and frees what was held', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const buyer = await server.shop.buyer(order);
    const { number } = await applied(order, received(order));

    const withdrawn = await buyer.post<TicketDetail>(`/buyer/tickets/${number}/withdraw`, { reason: '不退了' });
    await server.settle();

    expect(withdrawn).toMatchObject({ status: 'withdrawn', money: { state: 'released' }, refundable: { amount: 28_300, reserved: 0 }, canWithdraw: false });
    expect(await buyer.ask('POST', `/buyer/tickets/${number}/withdraw`, { body: {} })).toMatchObject({ status: 409 });
    expect(await paid({ number })).toEqual([]);
  });

  it('cannot be withdrawn once the money has left', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await applied(order, received(order));
    await decide(agent, number, 'review', 'approve');
    await server.settle();

    const answer = await (await server.shop.buyer(order)).ask('POST', `/buyer/tickets/${number}/withdraw`, { body: {} });

    expect(answer).toMatchObject({ status: 409, body: { code: expect.stringMatching(/^(cannot_withdraw|ticket_over)$/) } });
    expect(await paid({ number })).toMatchObject([{ amount: 10_450, payouts: 1 }]);
  });
});
