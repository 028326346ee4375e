import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incident, ListedCharge, Page, TicketDetail } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { personStep, smallFlow } from '../helpers/small-flow.ts';

let server: TestServer;
let agent: Client;

const collecting = smallFlow('refund-only', ['collect', 'review', 'paid'], `
<bpmn:serviceTask id="collect" name="收款" reflow:nameEn="Collect" reflow:service="collect-payment" reflow:status="pending_refund"><bpmn:extensionElements>
<reflow:input name="amount" value="=1500" /><reflow:input name="purpose" value="shipment" /><reflow:output name="paymentNo" value="=result.paymentNo" /></bpmn:extensionElements></bpmn:serviceTask>
${personStep('review', 'agent')}
<bpmn:receiveTask id="paid" name="等付款" reflow:nameEn="Wait for the payment" messageRef="message_paid" reflow:status="awaiting_payment"><bpmn:extensionElements><reflow:output name="received" value="=data.amount" /></bpmn:extensionElements></bpmn:receiveTask>`,
'<bpmn:message id="message_paid" name="payment_received" />');

beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
  await server.key.post('/flows/refund-only/publish', { xml: collecting, scenarios: [] });
});
afterAll(() => server.stop());

const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);
const incidents = async (number: string): Promise<Incident[]> => (await server.key.get<Page<Incident>>('/incidents?limit=100')).items.filter((incident) => incident.ticket?.number === number);

/** A ticket that has asked its buyer for ¥15.00; the step of a person lies between asking and waiting. */
async function asking(): Promise<string> {
  const order = await placed(server.key, mugs({}, server.now()));
  const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
  await server.settle();
  return number;
}

const payUrl = async (number: string): Promise<string> => (await read(number)).money.charges[0]?.payUrl ?? '';
/** The buyer opens the page and presses the button. */
const pay = async (number: string): Promise<Response> => fetch(await payUrl(number), { method: 'POST', redirect: 'manual' });

/** Charges of one ticket in finance's list. */
const listed = async (finance: Client, state: ListedCharge['state'], number: string): Promise<ListedCharge[]> =>
  (await finance.get<Page<ListedCharge>>(`/charges?state=${state}&limit=100`)).items.filter(({ ticket }) => ticket.number === number);

/** The gateway's news, sent as often as one likes. */
async function announce(number: string, id = `msg_${randomUUID()}`): Promise<number> {
  const body = JSON.stringify({ type: 'payment.succeeded', timestamp: new Date().toISOString(), data: { merchant: server.shop.id, chargeNo: `${number}-P1`, state: 'paid', amount: 1, currency: 'CNY' } });
  const at = new Date();
  const { status } = await server.stranger.ask('POST', '/webhooks/sandbox/gateway', {
    body, headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': new Webhook(server.outside.secret).sign(id, at, body) },
  });
  return status;
}

describe('collecting money from the buyer', () => {
  it('shows the buyer a page of the gateway; what is paid there moves the flow on', async () => {
    const number = await asking();
    await decide(agent, number, 'review', 'approve');
    expect((await read(number)).money.charges).toMatchObject([{ no: `${number}-P1`, purpose: 'shipment', amount: 1_500, state: 'open' }]);
    expect(await (await fetch(await payUrl(number))).text()).toContain('15.00');

    await pay(number);
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'completed', money: { charges: [{ state: 'paid', paidAt: expect.stringMatching(/^20/) }] } });
  });

  it('keeps a payment that comes before the flow waits for it', async () => {
    const number = await asking();
    await pay(number);
    await server.settle();
    expect((await read(number)).money.charges).toMatchObject([{ state: 'paid' }]);
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    expect((await read(number)).status).toBe('completed');
  });

  it('takes one payment in once, however often it is paid and announced', async () => {
    const number = await asking();
    await pay(number);
    await pay(number);
    await server.settle();
    for (const id of ['same', 'same', 'other']) expect(await announce(number, `${id}-${number}`)).toBe(200);
    await server.settle();
    const entries = (await server.key.get<Page<{ kind: string; data: { state?: string } }>>(`/tickets/${number}/timeline?limit=100`)).items.filter(({ kind, data }) => kind === 'charge' && data.state === 'paid');
    expect(entries).toHaveLength(1);
    expect(await incidents(number)).toEqual([]);
  });

  it('believes no callback: the gateway is asked, and while it says unpaid nothing moves', async () => {
    const number = await asking();
    await decide(agent, number, 'review', 'approve');
    await announce(number);
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'awaiting_payment', money: { charges: [{ state: 'open' }] } });
  });

  it('finds a payment out by itself when the callback is lost', async () => {
    const number = await asking();
    await decide(agent, number, 'review', 'approve');
    await pay(number);
    // the product's own jobs run before the outside world sends anything
    await server.advance('PT31M');
    expect((await read(number)).status).toBe('completed');
  });

  it('refuses another amount than was asked for, with an incident, and nothing goes on', async () => {
    const number = await asking();
    await decide(agent, number, 'review', 'approve');
    await server.outside.fault({ target: 'gateway.chargeQuery', kind: 'other_amount', match: { chargeNo: `${number}-P1` } });
    await pay(number);
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'awaiting_payment', money: { charges: [{ state: 'expired' }] } });
    expect(await incidents(number)).toMatchObject([{ code: 'charge_amount_differs' }]);
  });

  it.each(['timeout_after_success', 'error500'] as const)('asks once when the gateway answers %s', async (kind) => {
    await server.outside.fault({ target: 'gateway.charge', kind });
    const number = await asking();
    await server.advance('PT2M');
    const charges = (await server.outside.ledger()).charges.filter(({ chargeNo }) => chargeNo.startsWith(`${number}-`));
    expect(charges.map(({ chargeNo, amount }) => [chargeNo, amount])).toEqual([[`${number}-P1`, 1_500]]);
    expect((await read(number)).money.charges).toMatchObject([{ state: 'open', payUrl: expect.stringContaining('/gateway/pay/') }]);
  });

  it('that comes after the ticket has ended becomes an incident, which finance ends by giving the payment back, once', async () => {
    const [number, finance] = [await asking(), await server.shop.as('finance')];
    await (await server.shop.as('ops')).post(`/tickets/${number}/void`, { reason: '重复的申请，作废' });
    expect(await finance.ask('POST', `/charges/${number}-P1/give-back`, { body: { note: '工单已作废' } })).toMatchObject({ status: 409, body: { code: 'charge_not_paid' } });
    await pay(number);
    await server.settle();
    expect(await incidents(number)).toMatchObject([{ code: 'paid_after_end', closing: 'note' }]);

    expect(await finance.ask('POST', `/charges/${number}-P1/give-back`, { body: { note: '工单已作废' } })).toMatchObject({ status: 200, body: { ticket: { number, open: false }, givenBack: { state: 'approved' } } });
    expect(await finance.ask('POST', `/charges/${number}-P1/give-back`, { body: { note: '再退一次' } })).toMatchObject({ status: 409, body: { code: 'charge_given_back' } });
    await server.settle();
    expect(await incidents(number)).toEqual([]);
    expect((await listed(finance, 'paid', number)).map(({ givenBack }) => givenBack)).toEqual([{ no: `${number}-C1`, state: 'succeeded' }]);
    expect((await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`)).map(({ amount, payouts }) => [amount, payouts])).toEqual([[1_500, 1]]);
  });
});

describe('what buyers were asked to pay', () => {
  it('is listed for finance by state, newest first, page by page', async () => {
    const finance = await server.shop.as('finance');
    const [first, second] = [await asking(), await asking()];
    await pay(second);
    await server.settle();

    expect(await listed(finance, 'open', first)).toMatchObject([{ no: `${first}-P1`, purpose: 'shipment', amount: 1_500, payUrl: expect.stringContaining('/gateway/pay/'), ticket: { number: first, open: true }, givenBack: null }]);
    expect(await listed(finance, 'paid', second)).toMatchObject([{ no: `${second}-P1`, paidAt: expect.stringMatching(/^20/) }]);
    expect(await listed(finance, 'paid', first)).toEqual([]);
    const page = await finance.get<Page<ListedCharge>>('/charges?limit=1');
    const next = await finance.get<Page<ListedCharge>>(`/charges?limit=1&cursor=${encodeURIComponent(page.nextCursor ?? '')}`);
    expect([...page.items, ...next.items].map(({ ticket }) => ticket.number)).toEqual([second, first]);
  });
});
