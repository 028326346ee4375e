import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { File, Incident, Page, TicketDetail } from '../../server/contracts/types.ts';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** What goes wrong at the gateway, once, and what the books of both sides say when everything has settled. */
const outages = {
  timeout: { target: 'gateway.refund', submissions: 1 },
  timeout_after_success: { target: 'gateway.refund', submissions: 1 },
  error500: { target: 'gateway.refund', submissions: 1 },
  unknown: { target: 'gateway.refund', submissions: 1 },
  processing: { target: 'gateway.refund', submissions: 1 },
  duplicate_callback: { target: 'gateway.refund', submissions: 1 },
  out_of_order_callback: { target: 'gateway.refund', submissions: 1 },
} as const;
type Outage = keyof typeof outages;

const AMOUNT = 10_450;
let server: TestServer;
/** One ticket for each outage, all of them approved at the same time; so that the lost calls are waited for together. */
const tickets = new Map<Outage | 'late_failure' | 'declined', string>();
/** How far each was when the gateway had gone wrong and no time had passed. */
const atOnce = new Map<string, TicketDetail>();

const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);
const numberOf = (kind: Outage | 'late_failure' | 'declined'): string => tickets.get(kind) ?? '';

async function paid(number: string): Promise<GatewayRefund[]> {
  return (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`));
}

async function reviewed(): Promise<string> {
  const order = await placed(server.key, mugs({}, server.now()));
  return (await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }))).number;
}

beforeAll(async () => {
  server = await startServer();
  for (const kind of [...Object.keys(outages), 'late_failure', 'declined'] as (Outage | 'late_failure' | 'declined')[]) {
    const number = await reviewed();
    tickets.set(kind, number);
    await server.outside.fault({ target: 'gateway.refund', kind, match: { refundNo: `${number}-R1` } });
  }
  for (const number of tickets.values()) await decide(server.key, number, 'review', 'approve');
  await server.settle();
  for (const [kind, number] of tickets) atOnce.set(kind, await read(number));
  await server.advance('PT2M');
  await server.advance('PT2M');
});
afterAll(() => server.stop());

describe('a gateway that goes wrong', () => {
  it.each(Object.keys(outages) as Outage[])('with %s has paid the right amount exactly once', async (kind) => {
    const number = numberOf(kind);

    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: AMOUNT }, money: { state: 'succeeded', refunds: [{ amount: AMOUNT, state: 'succeeded' }] } });
    expect(await paid(number)).toMatchObject([{ refundNo: `${number}-R1`, amount: AMOUNT, state: 'succeeded', payouts: 1, submissions: outages[kind].submissions }]);
  });

  it.each(['timeout', 'error500'] as Outage[])('with %s leaves the money in the open until it is known', (kind) => {
    expect(atOnce.get(kind)).toMatchObject({ status: 'pending_refund', money: { state: 'unknown' }, amounts: { refunded: 0 } });
  });
});

describe('money of which nobody knows whether it left', () => {
  it('counts as gone: nothing more can be asked for until the gateway says', async () => {
    const number = await reviewed();
    const { order } = await read(number);
    await server.outside.fault({ target: 'gateway.refund', kind: 'error500', match: { refundNo: `${number}-R1` } });
    await server.outside.fault({ target: 'gateway.query', kind: 'unknown', times: 3, match: { refundNo: `${number}-R1` } });
    await decide(server.key, number, 'review', 'approve');
    await server.settle();

    const unknown = await read(number);
    const again = await server.key.ask('POST', '/tickets', { body: twoMugs({ number: order.number }, { type: 'refund_only', reason: 'not_liked' }) });
    for (const _minute of [1, 2, 3, 4]) await server.advance('PT1M');

    expect(unknown).toMatchObject({ money: { state: 'unknown' }, refundable: { reserved: AMOUNT } });
    expect(again).toMatchObject({ status: 422 });
    expect(await read(number)).toMatchObject({ status: 'completed', money: { state: 'succeeded' } });
    expect(await paid(number)).toMatchObject([{ amount: AMOUNT, payouts: 1 }]);
  });
});

describe('a refund that the gateway declines', () => {
  it('goes to finance with the gateway\'s words, and is paid once under the number it had', async () => {
    const number = numberOf('declined');
    const finance = await server.shop.as('finance');
    const failed = await finance.get<TicketDetail>(`/tickets/${number}`);

    await decide(finance, number, 'handleFailure', 'retry');
    await server.settle();

    expect(failed).toMatchObject({ status: 'refund_failed', money: { state: 'failed', refunds: [{ state: 'failed', reason: 'ACCOUNT_ABNORMAL' }] } });
    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: AMOUNT } });
    expect(await paid(number)).toMatchObject([{ refundNo: `${number}-R1`, amount: AMOUNT, state: 'succeeded', payouts: 1, submissions: 2 }]);
  });

  it('may be paid by hand, with a proof; the gateway then pays nothing', async () => {
    const number = await reviewed();
    await server.outside.fault({ target: 'gateway.refund', kind: 'declined', match: { refundNo: `${number}-R1` } });
    await decide(server.key, number, 'review', 'approve');
    await server.settle();
    const finance = await server.shop.as('finance');
    const proof = await finance.upload<File>('/files', { name: 'proof.png', bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') });

    await decide(finance, number, 'handleFailure', 'offline', { reference: 'BANK-20261122-1', proof: [proof.id] });
    await server.settle();

    expect(await read(number)).toMatchObject({ status: 'completed', amounts: { refunded: AMOUNT } });
    expect(await paid(number)).toMatchObject([{ state: 'failed', payouts: 0 }]);
  });
});

describe('a refund that comes back after it was paid', () => {
  it('is written down and given to a person; nothing is paid a second time by itself', async () => {
    const number = numberOf('late_failure');
    const { items } = await server.key.get<Page<Incident>>('/incidents');

    expect(items.find(({ ticket }) => ticket?.number === number)).toMatchObject({ code: 'refund_came_back', state: 'open', closing: 'reference' });
    expect(await read(number)).toMatchObject({ money: { state: 'failed', refunds: [{ amount: AMOUNT, state: 'failed' }] }, amounts: { refunded: 0 } });
    expect(await paid(number)).toMatchObject([{ amount: AMOUNT, payouts: 1, submissions: 1, state: 'failed' }]);
  });
});

describe('a number that the gateway knows with another amount', () => {
  it('stops everything for a person to look, and pays nothing', async () => {
    const number = await reviewed();
    await server.outside.refundElsewhere(server.shop.id, { refundNo: `${number}-R1`, paymentId: 'P1', amount: 1 });
    await decide(server.key, number, 'review', 'approve');
    await server.settle();
    await server.advance('PT1H');

    const { items } = await server.key.get<Page<Incident>>('/incidents');
    expect(items.find(({ ticket }) => ticket?.number === number)).toMatchObject({ code: 'service_refused' });
    expect((await read(number)).status).toBe('pending_refund');
    expect(await paid(number)).toMatchObject([{ amount: 1, payouts: 1 }]);
  });
});
