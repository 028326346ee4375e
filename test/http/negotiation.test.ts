import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { File, OpenTicket, Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { expectRefusal } from './nothing-changed.ts';

/** Talks between the desk and a buyer: offers, counter-offers, more evidence, another type, reasons to reject. Two mugs are worth ¥104.50. */
const HANGZHOU = { id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' };
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const MONEY_BACK: Partial<OpenTicket> = { type: 'refund_only', reason: 'not_liked' };

let server: TestServer;
let agent: Client;
let warehouse: Client;
beforeAll(async () => {
  server = await startServer({ policy: { returnAddresses: [HANGZHOU] } });
  [agent, warehouse] = [await server.shop.as('agent'), await server.shop.as('warehouse')];
});
afterAll(() => server.stop());

/** A request at the desk, with its buyer. */
interface Talk {
  order: Order; buyer: Client; number: string;
  says(element: string, outcome: string, data?: Record<string, unknown>): Promise<TicketDetail>;
  answers(outcome: string, data?: Record<string, unknown>): Promise<TicketDetail>;
  read(): Promise<TicketDetail>;
  /** As the buyer sees it. */
  seen(): Promise<TicketDetail>;
}

async function asked(changes: Partial<OpenTicket> = {}): Promise<Talk> {
  const order = await placed(server.key, mugs({}, server.now()));
  const buyer = await server.shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, changes));
  return {
    order, buyer, number,
    says: (element, outcome, data) => decide(buyer, number, element, outcome, data),
    answers: (outcome, data) => decide(agent, number, 'review', outcome, data),
    read: () => server.key.get<TicketDetail>(`/tickets/${number}`),
    seen: () => buyer.get<TicketDetail>(`/buyer/tickets/${number}`),
  };
}

const upload = (client: Client, path: '/files' | '/buyer/files'): Promise<File> => client.upload<File>(path, { name: 'proof.png', bytes: png });

async function paid({ number }: Talk): Promise<number[]> {
  await server.settle();
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`)).map(({ amount }) => amount);
}

describe('a counter-offer', () => {
  it('comes back to the desk with the buyer\'s amount and words, and is what an approval pays', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000, reply: '退一只的钱' });

    const countered = await talk.says('considerOffer', 'counter', { counterAmount: 8_000, note: '两只都断了' });
    const review = waiting(await agent.get<TicketDetail>(`/tickets/${talk.number}`), 'review').data;
    await talk.answers('approve');

    expect(countered).toMatchObject({ status: 'pending_review', money: { state: 'reserved' }, amounts: { requested: 10_450, approved: null } });
    expect(review).toMatchObject({ amount: 8_000, counterAmount: 8_000, counterNote: '两只都断了' });
    expect(await paid(talk)).toEqual([8_000]);
  });

  it('may be answered by another offer, as often as both like; each visit is on the record', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000 });
    await talk.says('considerOffer', 'counter', { counterAmount: 9_000 });
    await talk.answers('offer', { amount: 6_000 });
    await talk.says('considerOffer', 'counter', { counterAmount: 7_500 });
    await talk.answers('offer', { amount: 7_000 });
    await talk.says('considerOffer', 'accept_offer');

    expect(await paid(talk)).toEqual([7_000]);
    const { items } = await talk.buyer.get<Page<TimelineEntry>>(`/buyer/tickets/${talk.number}/timeline`);
    expect(items.filter(({ kind, element }) => kind === 'step_completed' && element === 'considerOffer').map(({ data }) => [data.outcome, (data.data as { counterAmount?: number }).counterAmount])).toEqual([['counter', 9_000], ['counter', 7_500], ['accept_offer', undefined]]);
    expect((await talk.read()).steps.filter(({ element }) => element === 'review').map(({ visit }) => visit)).toEqual([1, 2, 3]);
  });

  it('cannot be above what was asked for', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000 });
    const seen = await talk.seen();

    const problem = await expectRefusal(server, () => talk.buyer.ask('POST', `/buyer/work-items/${waiting(seen, 'considerOffer').id}/complete`, { body: { outcome: 'counter', data: { counterAmount: 10_451 }, version: seen.version } }), 422, 'form_invalid');

    expect(problem.errors).toMatchObject([{ path: '/data/counterAmount' }]);
  });

  it('is approved at the deadline when the desk says nothing', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000 });
    await talk.says('considerOffer', 'counter', { counterAmount: 9_000 });

    await server.advance('P2D');

    expect(await paid(talk)).toEqual([9_000]);
  });

  it('cannot be made to an offer that has changed since the page was opened', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000 });
    const stale = await talk.seen();
    await talk.says('considerOffer', 'counter', { counterAmount: 9_000 });
    await talk.answers('offer', { amount: 6_000 });

    const accept = (version: number, item: string) => talk.buyer.ask('POST', `/buyer/work-items/${item}/complete`, { body: { outcome: 'accept_offer', data: {}, version } });

    expect(await accept(stale.version, waiting(stale, 'considerOffer').id)).toMatchObject({ status: 409 });
    expect(await accept(stale.version, waiting(await talk.seen(), 'considerOffer').id)).toMatchObject({ status: 409, body: { code: 'stale_version' } });
    expect((await talk.read()).status).toBe('negotiating');
  });
});

describe('an offer', () => {
  it('says what it is, until when it stands and what silence does; then the platform has the case', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000, validDays: 1, reply: '今天有效' });
    const seen = await talk.seen();

    expect(waiting(seen, 'considerOffer')).toMatchObject({ data: { offeredAmount: 5_000, askedAmount: 10_450, reply: '今天有效' }, due: { silence: { outcome: 'refuse_offer' } } });
    expect(Date.parse(waiting(seen, 'considerOffer').due?.at ?? '') - Date.parse(server.now())).toBeLessThanOrEqual(86_400_000);
    await server.advance('P1D');
    expect((await talk.read()).status).toBe('arbitration');
  });

  it('does not keep the buyer from withdrawing', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { amount: 5_000 });

    await talk.buyer.post(`/buyer/tickets/${talk.number}/withdraw`, {});

    expect(await talk.read()).toMatchObject({ status: 'withdrawn', money: { state: 'released' } });
  });
});

describe('asking for more evidence', () => {
  it('comes back with the photos', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { offerKind: 'evidence', reply: '请拍一张杯底' });
    const photo = await upload(talk.buyer, '/buyer/files');
    const wanted = await talk.seen();

    const given = await talk.says('addEvidence', 'submit', { evidence: [photo.id], note: '杯底在这里' });

    expect(waiting(wanted, 'addEvidence').data).toMatchObject({ reply: '请拍一张杯底' });
    expect(given).toMatchObject({ status: 'pending_review', evidenceCount: 1, request: { evidence: [{ id: photo.id }] } });
  });

  it('says what it wants, is not answered with nothing, and is over after three days', async () => {
    const talk = await asked(MONEY_BACK);
    const ticket = await agent.get<TicketDetail>(`/tickets/${talk.number}`);
    const silent = await agent.ask('POST', `/work-items/${waiting(ticket, 'review').id}/complete`, { body: { outcome: 'offer', data: { offerKind: 'evidence' }, version: ticket.version } });
    await talk.answers('offer', { offerKind: 'evidence', reply: '请拍一张杯底' });
    const seen = await talk.seen();
    const empty = await talk.buyer.ask('POST', `/buyer/work-items/${waiting(seen, 'addEvidence').id}/complete`, { body: { outcome: 'submit', data: {}, version: seen.version } });
    await server.advance('P3D');

    expect([silent, empty]).toMatchObject([{ status: 422, body: { code: 'form_invalid' } }, { status: 422, body: { code: 'form_invalid' } }]);
    expect((await talk.read()).status).toBe('pending_review');
  });
});

describe('a change of the type', () => {
  it('lets the buyer keep the goods: written off and refunded at once', async () => {
    const talk = await asked();
    await talk.answers('offer', { offerKind: 'type_change', amount: 6_000, reply: '不用寄回，退 60 元' });
    const offered = waiting(await talk.seen(), 'considerOffer');

    await talk.says('considerOffer', 'accept_offer');

    expect(offered.data).toMatchObject({ offerKind: 'type_change', offeredAmount: 6_000 });
    expect(offered.labels['offerKind.type_change']).toMatchObject({ zh: '不用寄回，直接退款' });
    expect(await paid(talk)).toEqual([6_000]);
    expect(await talk.read()).toMatchObject({ type: 'return_refund', status: 'completed' });
    expect((await server.outside.ledger()).warehouse.filter(({ kind, request }) => kind === 'loss' && request.orderNumber === talk.order.number)).toHaveLength(1);
  });

  it('lets a refund wait for the goods: sent back, delivered, inspected, paid', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { offerKind: 'type_change', amount: 10_450, reply: '寄回来看看' });
    await talk.says('considerOffer', 'accept_offer');
    const back = await talk.seen();
    await talk.says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${talk.number}`, freight: 1_200 });
    await server.settle();
    await server.outside.parcel(`ZT${talk.number}`, '3');
    await server.settle();
    await decide(warehouse, talk.number, 'inspect', 'pass', { inspection: [{ lineId: 'L1', good: 2, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' }] });

    expect(back.status).toBe('pending_return');
    expect(waiting(back, 'shipBack').data).toMatchObject({ returnAddress: { detail: HANGZHOU.detail } });
    expect(await paid(talk)).toEqual([10_450]);
    expect(await talk.read()).toMatchObject({ status: 'completed', goods: [{ lineId: 'L1', counts: { good: 2 } }] });
  });

  it('is withdrawn when the goods are not sent in time', async () => {
    const talk = await asked(MONEY_BACK);
    await talk.answers('offer', { offerKind: 'type_change', amount: 10_450 });
    await talk.says('considerOffer', 'accept_offer');

    await server.advance('P7D');

    expect(await talk.read()).toMatchObject({ status: 'withdrawn', money: { state: 'released' } });
  });
});

describe('a rejection', () => {
  it('that blames the buyer needs proof', async () => {
    const talk = await asked(MONEY_BACK);
    const ticket = await agent.get<TicketDetail>(`/tickets/${talk.number}`);

    const answer = () => agent.ask('POST', `/work-items/${waiting(ticket, 'review').id}/complete`, { body: { outcome: 'reject', data: { rejectCode: 'used_or_damaged', reasonText: '有使用痕迹' }, version: ticket.version } });

    expect((await expectRefusal(server, answer, 422, 'form_invalid')).errors).toMatchObject([{ path: '/data/proof' }]);
  });

  it('shows the buyer its reason in words, and its proof', async () => {
    const talk = await asked(MONEY_BACK);
    const proof = await upload(agent, '/files');
    await talk.answers('reject', { rejectCode: 'used_or_damaged', reasonText: '杯沿有磕碰', proof: [proof.id] });

    const change = waiting(await talk.seen(), 'change');

    expect(change.data).toMatchObject({ rejectCode: 'used_or_damaged', rejectReason: '杯沿有磕碰', rejectProof: [proof.id] });
    expect(change.labels['rejectCode.used_or_damaged']).toEqual({ zh: '商品已使用或人为损坏', en: 'Used, or damaged by the buyer' });
    expect(await talk.buyer.ask('GET', `/buyer/files/${proof.id}`)).toMatchObject({ status: 200 });
  });

  it('needs none where evidence was missing', async () => {
    const talk = await asked(MONEY_BACK);

    expect(await talk.answers('reject', { rejectCode: 'no_evidence', reasonText: '请补照片' })).toMatchObject({ status: 'rejected' });
  });
});

describe('talks after an inspection', () => {
  it('take a counter-offer back to the agent, and end with what both accept', async () => {
    const talk = await asked();
    await talk.answers('approve');
    await talk.says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${talk.number}` });
    await server.settle();
    await decide(warehouse, talk.number, 'receive', 'sign');
    await server.settle();
    await decide(warehouse, talk.number, 'inboundByHand', 'skip');
    await decide(warehouse, talk.number, 'inspect', 'fail', { inspection: [{ lineId: 'L1', good: 1, damaged: 1, missing: 0, notOurs: 0, disposition: 'hold' }], reasonText: '一只摔裂' });

    await decide(agent, talk.number, 'negotiate', 'offer', { amount: 5_000, reply: '退一只' });
    await talk.says('considerPart', 'counter', { counterAmount: 7_000, note: '退七成' });
    const again = waiting(await agent.get<TicketDetail>(`/tickets/${talk.number}`), 'negotiate');
    await decide(agent, talk.number, 'negotiate', 'offer', { amount: 7_000 });
    await talk.says('considerPart', 'accept_offer');

    expect(again.data).toMatchObject({ counterAmount: 7_000, counterNote: '退七成', amount: 7_000, failReason: '一只摔裂' });
    expect(await paid(talk)).toEqual([7_000]);
  });

  it('begin by themselves when a parcel is not heard of for ten days', async () => {
    const talk = await asked();
    await talk.answers('approve');
    await talk.says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${talk.number}` });
    await server.settle();

    await server.advance('P10D');

    expect(await talk.read()).toMatchObject({ status: 'negotiating', workItems: expect.arrayContaining([expect.objectContaining({ element: 'negotiate' })]) });
  });
});
