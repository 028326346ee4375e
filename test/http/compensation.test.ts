import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compensation, Incident, Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { decide, mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Answer, Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { personStep, smallFlow } from '../helpers/small-flow.ts';

/** What an agent may give alone. */
const LIMIT = 5_000;

let server: TestServer;
let agent: Client;
let supervisor: Client;
let finance: Client;
beforeAll(async () => {
  server = await startServer();
  [agent, supervisor, finance] = [await server.shop.as('agent'), await server.shop.as('supervisor'), await server.shop.as('finance')];
});
afterAll(() => server.stop());

const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);
const numberOf = ({ body }: Answer): string => (body as { items: Compensation[] }).items[0]?.no ?? '';
const incidents = async (number: string): Promise<Incident[]> => (await server.key.get<Page<Incident>>('/incidents?limit=100')).items.filter((incident) => incident.ticket?.number === number);

async function ticket(): Promise<string> {
  const order = await placed(server.key, mugs({}, server.now()));
  return (await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }))).number;
}

const give = (client: Client, number: string, items: object[], headers: Record<string, string> = {}): Promise<Answer> =>
  client.ask('POST', `/tickets/${number}/compensations`, { body: { items }, headers });
const money = (amount: number): object[] => [{ kind: 'money', amount }];

async function paid(number: string): Promise<GatewayRefund[]> {
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-C`));
}

describe('an agent who compensates on a ticket', () => {
  it('gives at once what is within the limit: money on the channel of the payment, points and coupons by the shop\'s system', async () => {
    const number = await ticket();
    const answer = await give(agent, number, [{ kind: 'money', amount: 1_000, note: '抱歉久等' }, { kind: 'points', amount: 200 }, { kind: 'coupon', amount: 500 }]);
    await server.settle();

    expect(answer).toMatchObject({ status: 201, body: { items: [{ state: 'approved', kind: 'money' }, { kind: 'points' }, { kind: 'coupon' }] } });
    const { payouts } = (await read(number)).money;
    expect(payouts.map(({ kind, state, amount }) => [kind, state, amount])).toEqual([['money', 'succeeded', 1_000], ['points', 'succeeded', 200], ['coupon', 'succeeded', 500]]);
    expect(await paid(number)).toMatchObject([{ amount: 1_000, channel: 'wechat', beyondPaid: true, payouts: 1 }]);
    const granted = (await server.outside.ledger()).shop.filter(({ externalId, kind }) => kind === 'grant' && externalId.startsWith(number));
    expect(granted.map(({ request }) => [request.kind, request.amount]).toSorted()).toEqual([['coupon', 500], ['points', 200]]);
  });

  it('waits for a supervisor from the first cent above it, counting what the ticket was given before', async () => {
    const number = await ticket();
    await give(agent, number, money(LIMIT - 1));
    const above = await give(agent, number, money(2));
    await server.settle();

    expect(above).toMatchObject({ status: 201, body: { items: [{ state: 'proposed' }] } });
    expect((await paid(number)).map(({ amount }) => amount)).toEqual([LIMIT - 1]);
    expect((await supervisor.get<Page<Compensation>>('/compensations?state=proposed')).items.map(({ no }) => no)).toContain(numberOf(above));

    const approved = await supervisor.ask('POST', `/compensations/${numberOf(above)}/decide`, { body: { approve: true } });
    await server.settle();
    expect(approved).toMatchObject({ status: 200, body: { decidedBy: expect.stringMatching(/\S/) } });
    expect((await paid(number)).map(({ amount }) => amount)).toEqual([LIMIT - 1, 2]);
    expect((await read(number)).money.payouts.every(({ state }) => state === 'succeeded')).toBe(true);
  });

  it('is refused the approval of the own proposal, and a supervisor what is above a supervisor\'s limit', async () => {
    const number = await ticket();
    const no = numberOf(await give(agent, number, money(50_001)));
    expect(await agent.ask('POST', `/compensations/${no}/decide`, { body: { approve: true } })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await supervisor.ask('POST', `/compensations/${no}/decide`, { body: { approve: true } })).toMatchObject({ status: 403, body: { code: 'over_limit' } });
    expect(await (await server.shop.as('owner')).ask('POST', `/compensations/${no}/decide`, { body: { approve: true } })).toMatchObject({ status: 200, body: { state: 'approved' } });
  });

  it('is told when a supervisor refuses, with the reason, and nothing is given', async () => {
    const number = await ticket();
    const no = numberOf(await give(agent, number, money(9_000)));
    expect(await supervisor.ask('POST', `/compensations/${no}/decide`, { body: { approve: false } })).toMatchObject({ status: 422, body: { code: 'reason_needed' } });
    await supervisor.post(`/compensations/${no}/decide`, { approve: false, reason: '没有依据' });
    await server.settle();

    expect((await read(number)).money.payouts).toMatchObject([{ state: 'refused', reason: '没有依据' }]);
    expect(await supervisor.ask('POST', `/compensations/${no}/decide`, { body: { approve: true } })).toMatchObject({ status: 409, body: { code: 'compensation_decided' } });
    expect(await paid(number)).toEqual([]);
    const agains = await give(agent, number, money(LIMIT));
    expect(agains).toMatchObject({ body: { items: [{ state: 'approved' }] } });
  });

  it('gives once for one idempotency key, however often it is sent', async () => {
    const number = await ticket();
    const headers = { 'idempotency-key': `c-${number}` };
    const answers = [await give(agent, number, money(700), headers), await give(agent, number, money(700), headers)];
    await server.settle();

    expect(answers.map(numberOf)).toEqual([`${number}-C1`, `${number}-C1`]);
    expect(await paid(number)).toMatchObject([{ amount: 700, submissions: 1, payouts: 1 }]);
  });

  it('cannot give on a ticket that is over, nor nothing', async () => {
    const number = await ticket();
    expect(await give(agent, number, [])).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    await server.key.post(`/tickets/${number}/withdraw`, {});
    expect(await give(agent, number, money(100))).toMatchObject({ status: 409, body: { code: 'ticket_over' } });
  });

  it('shows the buyer what was given and not what the shop thought about it', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
    await give(agent, number, [{ kind: 'money', amount: 300, note: '内部说明' }]);
    await give(agent, number, money(20_000));
    await server.settle();

    const buyer = await server.shop.buyer(order);
    expect((await buyer.get<TicketDetail>(`/buyer/tickets/${number}`)).money.payouts).toMatchObject([{ amount: 300, state: 'succeeded', note: '', proposedBy: '' }]);
    const entries = (await buyer.get<Page<TimelineEntry>>(`/buyer/tickets/${number}/timeline`)).items.filter(({ kind }) => kind === 'compensation');
    expect(entries.map(({ data }) => [data.amount, data.state])).toEqual([[300, 'succeeded']]);
  });

  it('never touches what the order still holds for refunds', async () => {
    const number = await ticket();
    const before = (await read(number)).refundable;
    await give(agent, number, money(5_000));
    await server.settle();
    expect((await read(number)).refundable).toEqual(before);
  });
});

describe('money that the gateway refuses', () => {
  it('becomes an incident; finance gives it once more under its number', async () => {
    const number = await ticket();
    await server.outside.fault({ target: 'gateway.refund', kind: 'declined', reason: 'ACCOUNT_CLOSED', match: { refundNo: `${number}-C1` } });
    await give(agent, number, money(800));
    await server.settle();
    expect((await read(number)).money.payouts).toMatchObject([{ state: 'failed', reason: 'ACCOUNT_CLOSED' }]);
    expect(await incidents(number)).toMatchObject([{ code: 'payout_failed' }]);

    await finance.post(`/compensations/${number}-C1/settle`, {});
    await server.settle();
    expect((await read(number)).money.payouts).toMatchObject([{ state: 'succeeded', reason: null }]);
    expect(await paid(number)).toMatchObject([{ submissions: 2, payouts: 1 }]);
    expect(await incidents(number)).toEqual([]);
  });

  it('is recorded as paid by hand with a reference, and then never sent', async () => {
    const number = await ticket();
    await server.outside.fault({ target: 'gateway.refund', kind: 'declined', match: { refundNo: `${number}-C1` } });
    await give(agent, number, money(800));
    await server.settle();
    await finance.post(`/compensations/${number}-C1/settle`, { reference: 'BANK-77' });
    await server.advance('PT1H');

    expect((await read(number)).money.payouts).toMatchObject([{ state: 'succeeded', reference: 'offline:BANK-77' }]);
    expect(await paid(number)).toMatchObject([{ payouts: 0 }]);
  });

  it.each(['timeout_after_success', 'unknown', 'processing', 'duplicate_callback', 'out_of_order_callback'] as const)('is given once when the gateway answers %s', async (kind) => {
    const number = await ticket();
    await server.outside.fault({ target: 'gateway.refund', kind, match: { refundNo: `${number}-C1` } });
    await give(agent, number, money(900));
    await server.settle();
    await server.advance('PT2M');

    expect((await read(number)).money.payouts).toMatchObject([{ state: 'succeeded' }]);
    expect(await paid(number)).toMatchObject([{ amount: 900, payouts: 1 }]);
  });

  it('that came back later is failed again, with an incident that finance closes with a reference', async () => {
    const number = await ticket();
    await server.outside.fault({ target: 'gateway.refund', kind: 'late_failure', match: { refundNo: `${number}-C1` } });
    await give(agent, number, money(650));
    await server.settle();
    await server.advance('PT10S');
    expect((await read(number)).money.payouts).toMatchObject([{ state: 'failed' }]);

    const [incident] = await incidents(number);
    expect(incident).toMatchObject({ code: 'refund_came_back' });
    await finance.post(`/incidents/${incident?.id}/close`, { note: '已转账', reference: 'BANK-9' });
    expect((await read(number)).money.payouts).toMatchObject([{ state: 'succeeded', reference: 'offline:BANK-9' }]);
    expect(await incidents(number)).toEqual([]);
  });
});

describe('compensation in a flow', () => {
  const compensating = (items: string): string => smallFlow('refund-only', ['review', 'compensate'],
    `${personStep('review', 'agent,supervisor', { approvedAmount: '=request.amount', compensation: `=${items}` })}
<bpmn:callActivity id="compensate" name="补偿" reflow:nameEn="Compensate" calledElement="compensate" reflow:binding="latest"><bpmn:extensionElements>
<reflow:input name="compensation" value="=compensation" /><reflow:output name="compensationPaid" value="=result.compensationPaid" /></bpmn:extensionElements></bpmn:callActivity>`);

  async function running(items: string): Promise<string> {
    await server.key.post('/flows/refund-only/publish', { xml: compensating(items), scenarios: [] });
    const number = await ticket();
    await decide(agent, number, 'review', 'approve');
    await server.settle();
    return number;
  }

  it('within the reviewer\'s limit is given by itself', async () => {
    const number = await running('[{kind: "money", amount: 1200}, {kind: "free_freight", amount: 1000}]');
    expect(await read(number)).toMatchObject({ status: 'completed', money: { payouts: [{ kind: 'money', state: 'succeeded' }, { kind: 'free_freight', state: 'succeeded' }] } });
  });

  it('above it waits for a supervisor at a step of the flow; the other door is closed', async () => {
    const number = await running('[{kind: "money", amount: 6000}]');
    const detail = await read(number);
    expect(detail).toMatchObject({ status: 'pending_approval', money: { payouts: [{ state: 'proposed' }] } });
    expect(waiting(detail, 'supervise').data).toMatchObject({ total: 6_000 });
    expect(await supervisor.ask('POST', `/compensations/${number}-C1/decide`, { body: { approve: true } })).toMatchObject({ status: 409, body: { code: 'compensation_in_flow' } });

    await decide(supervisor, number, 'supervise', 'approve');
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'completed', money: { payouts: [{ state: 'succeeded', amount: 6_000 }] } });
    expect(await paid(number)).toMatchObject([{ payouts: 1 }]);
  });

  it('that is refused there is not given, and the flow goes on', async () => {
    const number = await running('[{kind: "money", amount: 6000}]');
    await decide(supervisor, number, 'supervise', 'refuse', { reasonText: '太多' });
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'completed', money: { payouts: [{ state: 'refused' }] } });
    expect(await paid(number)).toEqual([]);
  });

  it('that the gateway refuses waits for finance, who pays by hand', async () => {
    await server.outside.fault({ target: 'gateway.refund', kind: 'declined' });
    const number = await running('[{kind: "money", amount: 700}]');
    expect(waiting(await read(number), 'handlePayout').data).toMatchObject({ refundNo: `${number}-C1` });
    const proof = await finance.upload<{ id: string }>('/files', { name: 'proof.png', bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), type: 'image/png' });
    await decide(finance, number, 'handlePayout', 'offline', { reference: 'BANK-3', proof: [proof.id] });
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'completed', money: { payouts: [{ state: 'succeeded', reference: 'offline:BANK-3' }] } });
  });

  it('of points above what the table gives waits too, and the supervisor sees how many', async () => {
    const number = await running('[{kind: "money", amount: 100}, {kind: "points", amount: 501}]');
    expect(waiting(await read(number), 'supervise').data).toMatchObject({ total: 100, points: 501 });
    await decide(supervisor, number, 'supervise', 'approve');
    await server.settle();
    expect(await read(number)).toMatchObject({ status: 'completed', money: { payouts: [{ kind: 'money', state: 'succeeded' }, { kind: 'points', state: 'succeeded', amount: 501 }] } });
  });

  it('is nothing where none was granted', async () => {
    const number = await running('null');
    expect(await read(number)).toMatchObject({ status: 'completed', money: { payouts: [] } });
  });
});
