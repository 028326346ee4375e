import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LossDocument, OpenTicket, Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { startServer, type ServedShop, type TestServer } from '../helpers/server.ts';
import type { Client } from '../helpers/client.ts';

const AMOUNT = 10_450;
const HANGZHOU = { id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' };
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let server: TestServer;
let insured: ServedShop;
beforeAll(async () => {
  server = await startServer({ policy: { returnAddresses: [HANGZHOU] } });
  insured = await server.openShop({ returnAddresses: [HANGZHOU], freight: 'insurance' });
});
afterAll(() => server.stop());

const asSent = { good: 2, damaged: 0, missing: 0, notOurs: 0 };

/** A return of two mugs for which the buyer paid `freight`, inspected and refunded; where not both are good, by the agent all the same. */
async function returned(shop: ServedShop, freight: number | undefined, changes: Partial<OpenTicket>, review: Record<string, unknown> = {}, found = asSent): Promise<{ ticket: TicketDetail; owner: Client }> {
  const owner = await shop.as('owner');
  const base = mugs({}, server.now());
  const order = await placed(owner, { ...base, lines: base.lines.map((line) => ({ ...line, warehouse: 'HZ1' })) });
  const buyer = await shop.buyer(order);
  const evidence = [(await buyer.upload<{ id: string }>('/buyer/files', { name: 'crack.png', bytes: png, type: 'image/png' })).id];
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { evidence, ...changes }));
  await decide(await shop.as('agent'), number, 'review', 'approve', review);
  await decide(buyer, number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}`, ...(freight === undefined ? {} : { freight }) });
  await server.settle();
  await server.outside.parcel(`ZT${number}`, '3');
  await server.settle();
  const passed = found.good === 2;
  await decide(await shop.as('warehouse'), number, 'inspect', passed ? 'pass' : 'fail', { inspection: [{ lineId: 'L1', ...found, ...(passed ? {} : { photos: await photo(await shop.as('warehouse')) }) }], ...(passed ? {} : { reasonText: '和寄出的不一样' }) });
  if (!passed) await decide(await shop.as('agent'), number, 'negotiate', 'refund');
  await server.settle();
  return { ticket: await owner.get<TicketDetail>(`/tickets/${number}`), owner };
}

const photo = async (client: Client): Promise<string[]> => [(await client.upload<{ id: string }>('/files', { name: 'found.png', bytes: png, type: 'image/png' })).id];
const claims = async (number: string) => (await server.outside.ledger()).insurance.filter(({ request }) => request.ticketNumber === number);

describe('what the buyer paid to send the goods back', () => {
  it('is paid with the refund when the shop is at fault', async () => {
    const { ticket } = await returned(server.shop, 1_200, { reason: 'quality' });
    expect(ticket).toMatchObject({ status: 'completed', amounts: { refunded: AMOUNT }, money: { payouts: [{ kind: 'return_freight', amount: 1_200, state: 'succeeded' }] } });
    const paid = (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${ticket.number}-`));
    expect(paid.map(({ amount, beyondPaid }) => [amount, beyondPaid ?? false])).toEqual([[AMOUNT, false], [1_200, true]]);
  });

  it('up to the shop\'s cap', async () => {
    const { ticket } = await returned(server.shop, 9_900, { reason: 'quality' });
    expect(ticket.money.payouts).toMatchObject([{ kind: 'return_freight', amount: 1_500 }]);
  });

  it('is the buyer\'s own when the buyer is at fault, or when the reviewer says so', async () => {
    expect((await returned(server.shop, 1_200, { reason: 'not_wanted' })).ticket.money.payouts).toEqual([]);
    expect((await returned(server.shop, 1_200, { reason: 'quality' }, { freightBy: 'buyer' })).ticket.money.payouts).toEqual([]);
  });

  it('is the buyer\'s own when goods come back that are not the shop\'s, and stays the shop\'s when they are only damaged', async () => {
    const notOurs = await returned(server.shop, 1_200, { reason: 'quality' }, {}, { good: 1, damaged: 0, missing: 0, notOurs: 1 });
    const damaged = await returned(server.shop, 1_200, { reason: 'quality' }, {}, { good: 1, damaged: 1, missing: 0, notOurs: 0 });

    const { items } = await notOurs.owner.get<Page<TimelineEntry>>(`/tickets/${notOurs.ticket.number}/timeline`);
    expect(items.filter(({ kind, element }) => kind === 'decision' && element === 'judgeGoods')).toMatchObject([{ data: { answer: { rule: 'not-ours' } } }]);
    expect([notOurs, damaged].map(({ ticket }) => ticket.money.payouts.map(({ amount }) => amount))).toEqual([[], [1_200]]);
  });

  it('is the shop\'s when the reviewer says so, whatever the reason presumes', async () => {
    expect((await returned(server.shop, 1_200, { reason: 'not_wanted' }, { freightBy: 'seller' })).ticket.money.payouts).toMatchObject([{ kind: 'return_freight', amount: 1_200 }]);
  });

  it('is claimed from the insurer under the insurance rule, and noted on the ticket', async () => {
    const { ticket, owner } = await returned(insured, 1_800, { reason: 'not_wanted' });
    expect(ticket.money.payouts).toEqual([]);
    expect(await claims(ticket.number)).toMatchObject([{ request: { limit: 2_500, cost: 1_800 }, result: { amount: 1_800 }, submissions: 1 }]);
    const entries = (await owner.get<Page<TimelineEntry>>(`/tickets/${ticket.number}/timeline?limit=100`)).items.filter(({ kind }) => kind === 'insurance_claim');
    expect(entries).toMatchObject([{ visibility: 'buyer', data: { amount: 1_800 } }]);
  });

  it('is claimed up to the insured limit where the buyer did not say what it cost', async () => {
    const { ticket } = await returned(insured, undefined, { reason: 'not_wanted' });
    expect(await claims(ticket.number)).toMatchObject([{ result: { amount: 2_500 } }]);
  });

  it('is the shop\'s and not the insurer\'s when the shop is at fault', async () => {
    const { ticket } = await returned(insured, 1_000, { reason: 'quality' });
    expect(await claims(ticket.number)).toEqual([]);
    expect(ticket.money.payouts).toMatchObject([{ kind: 'return_freight', amount: 1_000 }]);
  });

  it('is claimed once when the insurer\'s answer is lost', async () => {
    await server.outside.fault({ target: 'insurance.claim', kind: 'error500' });
    const { ticket, owner } = await returned(insured, 1_100, { reason: 'not_wanted' });
    await server.advance('PT2M');
    expect((await owner.get<TicketDetail>(`/tickets/${ticket.number}`)).status).toBe('completed');
    expect(await claims(ticket.number)).toMatchObject([{ submissions: 1 }]);
  });
});

describe('a service fee', () => {
  it('is refused where the shop takes none', async () => {
    const shop = await server.openShop({ serviceFee: false });
    const owner = await shop.as('owner');
    const order = await placed(owner, mugs({}, server.now()));
    const ticket = await owner.post<TicketDetail>('/tickets', twoMugs(order));
    const answer = await (await shop.as('agent')).ask('POST', `/work-items/${ticket.workItems[0]?.id}/complete`, { body: { outcome: 'approve', data: { serviceFee: 500 }, version: ticket.version } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'fee_not_allowed' } });
  });

  it('cannot be above the amount', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    const answer = await (await server.shop.as('agent')).ask('POST', `/work-items/${ticket.workItems[0]?.id}/complete`, { body: { outcome: 'approve', data: { serviceFee: AMOUNT + 1 }, version: ticket.version } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'fee_above_amount' } });
  });

  it('takes effect when the buyer accepts the lower amount, and is explained in the breakdown', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const buyer = await server.shop.buyer(order);
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order));
    await decide(await server.shop.as('agent'), number, 'review', 'approve', { serviceFee: 450 });
    await decide(buyer, number, 'considerOffer', 'accept_offer');
    const { amounts, quote } = await server.key.get<TicketDetail>(`/tickets/${number}`);
    expect(amounts.approved).toBe(AMOUNT - 450);
    expect(quote?.breakdown.map(({ code, amount }) => [code, amount])).toEqual(expect.arrayContaining([['service_fee', -450], ['total', AMOUNT - 450]]));
  });
});

describe('goods that do not come back', () => {
  it('leave a loss document that finance books once', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const buyer = await server.shop.buyer(order);
    const evidence = [(await buyer.upload<{ id: string }>('/buyer/files', { name: 'crack.png', bytes: png, type: 'image/png' })).id];
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, { reason: 'quality', evidence }));
    await decide(await server.shop.as('agent'), number, 'review', 'approve', { noReturn: true });
    await server.settle();

    const [loss] = (await server.key.get<TicketDetail>(`/tickets/${number}`)).money.losses;
    expect(loss).toMatchObject({ no: expect.stringMatching(/^BS/), kind: 'no_physical_goods', amount: AMOUNT, lines: [{ lineId: 'L1', quantity: 2 }], state: 'open' });
    const finance = await server.shop.as('finance');
    expect((await finance.get<Page<LossDocument>>('/loss-documents?state=open')).items).toMatchObject([{ no: loss?.no, ticket: { number } }]);
    expect(await finance.post(`/loss-documents/${loss?.no}/book`, { note: '11 月' })).toMatchObject({ state: 'booked', bookedBy: expect.stringMatching(/\S/) });
    expect(await finance.ask('POST', `/loss-documents/${loss?.no}/book`, { body: {} })).toMatchObject({ status: 409, body: { code: 'loss_document_booked' } });
    expect((await finance.get<Page<LossDocument>>('/loss-documents?state=open')).items).toEqual([]);
    expect((await buyer.get<TicketDetail>(`/buyer/tickets/${number}`)).money.losses).toEqual([]);
  });
});
