import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { File, OpenTicket, TicketDetail } from '../../server/contracts/types.ts';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { decide, mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const HANGZHOU = { id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' };
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const counts = (good: number, damaged = 0, missing = 0, notOurs = 0): Record<string, unknown> => ({ inspection: [{ lineId: 'L1', good, damaged, missing, notOurs }] });

let server: TestServer;
let agent: Client;
let warehouse: Client;
let platform: Client;
beforeAll(async () => {
  server = await startServer({ policy: { returnAddresses: [HANGZHOU] } });
  [agent, warehouse, platform] = [await server.shop.as('agent'), await server.shop.as('warehouse'), await server.shop.as('platform')];
});
afterAll(() => server.stop());

const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);

async function paid(number: string): Promise<GatewayRefund[]> {
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`));
}

/** One return of two mugs that were shipped from the warehouse to which they go back. */
interface Return { order: Order; buyer: Client; number: string; /** The buyer decides. */ says(element: string, outcome: string, data?: Record<string, unknown>): Promise<TicketDetail> }

async function applied(changes: Partial<OpenTicket> = {}): Promise<Return> {
  const base = mugs({}, server.now());
  const order = await placed(server.key, { ...base, lines: base.lines.map((line) => ({ ...line, warehouse: 'HZ1' })) });
  const buyer = await server.shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, changes));
  return { order, buyer, number, says: (element, outcome, data) => decide(buyer, number, element, outcome, data) };
}

/** Approved, sent by the buyer and delivered by the courier; waits for the warehouse's inspection. */
async function delivered(): Promise<Return> {
  const way = await sent();
  await server.outside.parcel(`ZT${way.number}`, '3');
  await server.settle();
  return way;
}

async function sent(): Promise<Return> {
  const way = await applied();
  await decide(agent, way.number, 'review', 'approve');
  await way.says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${way.number}` });
  await server.settle();
  return way;
}

/** Inspected with a finding that fails; waits for the talks of agent and buyer. */
async function failed(): Promise<Return> {
  const way = await delivered();
  await decide(warehouse, way.number, 'inspect', 'fail', { ...counts(0, 2), reasonText: '杯口有磕碰' });
  return way;
}

describe('the ordinary way', () => {
  it('goes from the photo to the money: review, return, delivery, inspection, one refund', async () => {
    const { buyer, order } = await applied({ lines: [{ lineId: 'L2', quantity: 1 }] });
    const photo = await buyer.upload<File>('/buyer/files', { name: 'mug.png', bytes: png });
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { reason: 'damaged', evidence: [photo.id], note: '两只杯子的把手都断了' }));
    const seen: string[] = [];
    const note = async (): Promise<void> => { seen.push((await read(number)).status); };

    await note();
    await decide(agent, number, 'review', 'approve');
    await note();
    const toSend = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    await decide(buyer, number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: 'ZT77001' });
    await server.settle();
    await note();
    await server.outside.parcel('ZT77001', '1');
    await server.outside.parcel('ZT77001', '3');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', counts(2));
    await server.settle();
    await note();

    const ticket = await read(number);
    expect(seen).toEqual(['pending_review', 'pending_return', 'pending_inspection', 'completed']);
    expect(waiting(toSend, 'shipBack').data.returnAddress).toMatchObject({ name: HANGZHOU.name, phone: HANGZHOU.phone, detail: HANGZHOU.detail });
    expect(ticket).toMatchObject({ amounts: { requested: 10_450, approved: 10_450, refunded: 10_450 }, money: { state: 'succeeded' }, goods: [{ lineId: 'L1', counts: { good: 2 } }] });
    expect(ticket.parcels).toMatchObject([{ direction: 'back', trackingNo: 'ZT77001', trail: expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining('签收') })]) }, { direction: 'out' }]);
    expect(await paid(number)).toMatchObject([{ amount: 10_450, state: 'succeeded', payouts: 1, submissions: 1 }]);
    expect((await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'inbound' && externalId.startsWith(ticket.id))).toHaveLength(1);
  });

  it('books a pickup, at the address of the order unless the buyer changes it, and sends the buyer its code', async () => {
    const { number, says, order } = await applied();
    expect((await read(number)).steps.find(({ element }) => element === 'shipBack')).toMatchObject({ state: 'later', allowed: { ms: 7 * 86_400_000, working: false } });
    await decide(agent, number, 'review', 'approve');
    const { pickupFrom } = waiting(await read(number), 'shipBack').data;
    expect(pickupFrom).toMatchObject({ name: order.address?.name, detail: order.address?.detail });

    await says('shipBack', 'book_pickup', { pickupFrom, pickupAt: new Date(Date.parse(server.now()) + 86_400_000).toISOString() });
    await server.settle();

    const ticket = await read(number);
    const [pickup] = (await server.outside.ledger()).courier.filter(({ kind, externalId }) => kind === 'pickup' && externalId.startsWith(ticket.id));
    expect(ticket).toMatchObject({ status: 'pending_inspection', parcels: [{ direction: 'back', trackingNo: pickup?.result.trackingNo }, {}] });
  });

  it('lets the warehouse sign by hand where the courier says nothing', async () => {
    const { number } = await sent();

    await decide(warehouse, number, 'receive', 'sign');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', counts(2));
    await server.settle();

    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: 10_450 } });
  });

  it('asks the warehouse for the inbound document where the goods were shipped from elsewhere', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    await decide(agent, number, 'review', 'approve');
    await decide(await server.shop.buyer(order), number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: 'ZT77002' });
    await server.settle();
    await decide(warehouse, number, 'receive', 'sign');
    await server.settle();

    await decide(warehouse, number, 'inboundByHand', 'done', { documentNo: 'RK20261122' });
    await decide(warehouse, number, 'inspect', 'pass', counts(2));
    await server.settle();

    expect((await read(number)).status).toBe('completed');
  });

  it('pays less the service fee that the reviewer takes, once the buyer has agreed', async () => {
    const { number, says } = await applied();

    await decide(agent, number, 'review', 'approve', { serviceFee: 450 });
    if ((await read(number)).status === 'negotiating') await says('considerOffer', 'accept_offer');
    await says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}` });
    await server.settle();
    await decide(warehouse, number, 'receive', 'sign');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', counts(2));
    await server.settle();

    expect(await paid(number)).toMatchObject([{ amount: 10_000, payouts: 1 }]);
  });
});

describe('a rejection', () => {
  it('is changed and submitted again, reviewed anew and paid', async () => {
    const { number, buyer, says } = await applied();
    await decide(agent, number, 'review', 'reject', { reasonText: '看不清问题，请补照片' });
    const rejected = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    const photo = await buyer.upload<File>('/buyer/files', { name: 'mug.png', bytes: png });

    await says('change', 'resubmit', { evidence: [photo.id], amount: 9_000 });
    const again = await read(number);
    await decide(agent, number, 'review', 'approve');
    await says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}` });
    await server.settle();
    await decide(warehouse, number, 'receive', 'sign');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', counts(2));
    await server.settle();

    expect(rejected).toMatchObject({ status: 'rejected', money: { state: 'released' } });
    expect(JSON.stringify(waiting(rejected, 'change').data)).toContain('看不清问题');
    expect(again).toMatchObject({ status: 'pending_review', evidenceCount: 1, amounts: { requested: 9_000 }, money: { state: 'reserved' } });
    expect(await paid(number)).toMatchObject([{ amount: 9_000, payouts: 1 }]);
  });

  it('cannot be answered by asking for more than was paid', async () => {
    const { number, buyer } = await applied();
    await decide(agent, number, 'review', 'reject', { reasonText: '不符合' });
    const ticket = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);

    const answer = await buyer.ask('POST', `/buyer/work-items/${waiting(ticket, 'change').id}/complete`, { body: { outcome: 'resubmit', data: { amount: 20_000 }, version: ticket.version } });

    expect(answer).toMatchObject({ status: 422, body: { code: 'amount_above_max' } });
    expect((await read(number)).status).toBe('rejected');
  });

  it('is escalated: the platform rules a return and a refund', async () => {
    const { number, says } = await applied();
    await decide(agent, number, 'review', 'reject', { reasonText: '不符合' });
    await says('change', 'escalate');
    await says('buyerEvidence', 'submit', { note: '到手就是断的' });
    await decide(agent, number, 'shopEvidence', 'skip');

    await decide(platform, number, 'rule', 'refund', { amount: 10_450, fault: 'seller', goods: 'keep', reasonText: '照片可信' });
    await server.settle();

    expect(await read(number)).toMatchObject({ status: 'completed', dispute: { state: 'decided' } });
    expect(await paid(number)).toMatchObject([{ amount: 10_450, payouts: 1 }]);
  });
});

describe('an offer', () => {
  it('that the buyer accepts is what is paid in the end', async () => {
    const { number, says } = await applied();
    await decide(agent, number, 'review', 'offer', { amount: 7_000, reply: '少退一点' });
    await says('considerOffer', 'accept_offer');
    await says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}` });
    await server.settle();
    await decide(warehouse, number, 'receive', 'sign');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', counts(2));
    await server.settle();

    expect(await paid(number)).toMatchObject([{ amount: 7_000, payouts: 1 }]);
  });

  it('that the buyer refuses goes to the platform, whose no closes the ticket and frees the money', async () => {
    const { number, says } = await applied();
    await decide(agent, number, 'review', 'offer', { amount: 7_000, reply: '少退一点' });
    await says('considerOffer', 'refuse_offer');
    await server.advance('P3D');
    await decide(platform, number, 'rule', 'close', { fault: 'buyer', reasonText: '不支持' });
    await server.settle();

    expect(await read(number)).toMatchObject({ status: 'closed', money: { state: 'released' }, refundable: { reserved: 0 } });
    expect(await paid(number)).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('is possible until the goods are sent, and not after', async () => {
    const early = await applied();
    await decide(agent, early.number, 'review', 'approve');
    const withdrawn = await early.buyer.post<TicketDetail>(`/buyer/tickets/${early.number}/withdraw`, {});
    const late = await sent();

    const answer = await late.buyer.ask('POST', `/buyer/tickets/${late.number}/withdraw`, { body: {} });

    expect(withdrawn).toMatchObject({ status: 'withdrawn', money: { state: 'released' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'cannot_withdraw' } });
    expect((await read(late.number)).status).toBe('pending_inspection');
  });
});

describe('silence', () => {
  it('approves a review after two days, to the shop\'s first return address', async () => {
    const { number, buyer } = await applied();

    await server.advance('P2D');

    const ticket = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    expect(ticket.status).toBe('pending_return');
    expect(waiting(ticket, 'shipBack').data.returnAddress).toMatchObject({ detail: HANGZHOU.detail });
  });

  it('withdraws a return that is not sent within seven days', async () => {
    const { number } = await applied();
    await decide(agent, number, 'review', 'approve');

    await server.advance('P7D');

    expect(await read(number)).toMatchObject({ status: 'withdrawn', money: { state: 'released' } });
  });

  it('withdraws a rejected request that is not changed within seven days', async () => {
    const { number } = await applied();
    await decide(agent, number, 'review', 'reject', { reasonText: '不符合' });

    await server.advance('P7D');

    expect((await read(number)).status).toBe('withdrawn');
  });

  it('calls the platform when an offer is not answered within three days', async () => {
    const { number } = await applied();
    await decide(agent, number, 'review', 'offer', { amount: 7_000, reply: '少退一点' });

    await server.advance('P3D');

    expect((await read(number)).status).toBe('arbitration');
  });

  it('refunds what was delivered and not inspected within ten days', async () => {
    const { number } = await delivered();

    await server.advance('P10D');

    expect((await read(number)).status).toBe('completed');
    expect(await paid(number)).toMatchObject([{ amount: 10_450, payouts: 1 }]);
  });

  it('does nothing while the ticket is suspended, and goes on with the time that was left', async () => {
    const { number } = await applied();
    await server.advance('P1D');
    const { id } = await read(number);
    await agent.post(`/tickets/${id}/suspend`, { reason: '等厂家回复' });
    await server.advance('P5D');
    const suspended = await read(number);
    await agent.post(`/tickets/${id}/resume`, {});
    await server.advance('PT23H');
    const nearly = await read(number);
    await server.advance('PT2H');

    expect([suspended.statusGroup, nearly.status, (await read(number)).status]).toEqual(['suspended', 'pending_review', 'pending_return']);
  });
});

describe('an inspection that fails', () => {
  it('may still be refunded in full', async () => {
    const { number } = await failed();
    await decide(agent, number, 'negotiate', 'refund');
    await server.settle();

    expect(await read(number)).toMatchObject({ status: 'completed', goods: [{ lineId: 'L1', counts: { damaged: 2 } }] });
    expect(await paid(number)).toMatchObject([{ amount: 10_450, payouts: 1 }]);
  });

  it('may be refunded in part, when the buyer agrees', async () => {
    const { number, says } = await failed();
    await decide(agent, number, 'negotiate', 'offer', { amount: 4_000, reply: '杯口有磕碰' });
    await says('considerPart', 'accept_offer');
    await server.settle();

    expect(await paid(number)).toMatchObject([{ amount: 4_000, payouts: 1 }]);
  });

  it('may end with the goods going back to the buyer, and no money', async () => {
    const { number, buyer } = await failed();
    await decide(agent, number, 'negotiate', 'send_back', { reasonText: '人为损坏' });
    await decide(warehouse, number, 'sendBack', 'sent', { courier: '中通快递', trackingNo: `BK${number}` });
    await server.settle();

    const ticket = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    expect(ticket).toMatchObject({ status: 'closed', money: { state: 'released' } });
    expect(ticket.parcels.map(({ trackingNo }) => trackingNo)).toContain(`BK${number}`);
    expect(await paid(number)).toEqual([]);
  });

  it('may be taken to the platform by the buyer', async () => {
    const { number, says } = await failed();
    await says('askPlatform', 'escalate');
    await server.advance('P3D');
    await decide(platform, number, 'rule', 'refund', { amount: 6_000, fault: 'seller', goods: 'keep', reasonText: '各担一半' });
    await server.settle();

    expect(await paid(number)).toMatchObject([{ amount: 6_000, payouts: 1 }]);
  });

  it('says of each line what was found, what became of it, and shows the shop the pictures', async () => {
    const { number, buyer } = await delivered();
    const photo = await warehouse.upload<{ id: string }>('/files', { name: 'worn.png', bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), type: 'image/png' });
    expect(waiting(await read(number), 'inspect').data.inspection).toEqual([{ lineId: 'L1', good: 2, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' }]);
    await decide(warehouse, number, 'inspect', 'fail', { inspection: [{ lineId: 'L1', good: 1, damaged: 1, missing: 0, notOurs: 0, disposition: 'write_off', photos: [photo.id] }], reasonText: '磨损' });
    expect((await read(number)).goods).toMatchObject([{
      counts: { good: 1, damaged: 1 }, photos: [{ id: photo.id, type: 'image/png' }],
      pieces: [{ state: 'received_good', quantity: 1, disposition: 'write_off' }, { state: 'received_damaged', quantity: 1, disposition: 'write_off' }],
    }]);
    expect((await buyer.get<TicketDetail>(`/buyer/tickets/${number}`)).goods[0]?.photos).toBeUndefined();
  });

  it('is ruled on by the platform alone: no party to the case, not even one who has joined the platform since', async () => {
    const { number, says } = await failed();
    await says('askPlatform', 'escalate');
    await server.advance('P3D');
    const ticket = await read(number);
    const item = waiting(ticket, 'rule');
    const body = { outcome: 'close', data: { fault: 'buyer', reasonText: '不支持' }, version: ticket.version };
    for (const party of [agent, await server.shop.as('supervisor'), await server.shop.as('owner')]) {
      expect((await party.get<TicketDetail>(`/tickets/${number}`)).workItems.find(({ element }) => element === 'rule')?.canWork).toBe(false);
      expect(await party.ask('POST', `/work-items/${item.id}/complete`, { body })).toMatchObject({ status: 403 });
    }
    const owner = await server.shop.as('owner');
    const reviewer = (await warehouse.get<{ user: { id: string } }>('/session')).user.id;
    await owner.ask('PATCH', `/people/${reviewer}`, { body: { roles: ['platform'] } });
    expect(await warehouse.ask('POST', `/work-items/${item.id}/complete`, { body })).toMatchObject({ status: 403, body: { code: 'party_to_case' } });
    await owner.ask('PATCH', `/people/${reviewer}`, { body: { roles: ['warehouse'] } });
    expect(await platform.ask('POST', `/work-items/${item.id}/complete`, { body })).toMatchObject({ status: 200 });
  });

  it('goes to the platform when nobody talks', async () => {
    const { number } = await failed();

    await server.advance('P2D');

    expect((await read(number)).status).toBe('arbitration');
  });
});
