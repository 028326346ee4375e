import { Webhook } from 'standardwebhooks';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allBack, decide, mugs, placed, twoMugs, unshippedMugs } from '../../test/helpers/after-sale.ts';
import type { Client } from '../../test/helpers/client.ts';
import { startServer, type TestServer } from '../../test/helpers/server.ts';
import type { Page, TicketDetail, TimelineEntry, Incident } from '../contracts/types.ts';

let server: TestServer;
let agent: Client;
beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
});
afterAll(() => server.stop());

const read = (number: string): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);
const timeline = async (number: string): Promise<TimelineEntry[]> => (await server.key.get<Page<TimelineEntry>>(`/tickets/${number}/timeline?limit=100`)).items;
const incidents = async (number: string): Promise<Incident[]> => (await server.key.get<Page<Incident>>('/incidents?limit=100')).items.filter((incident) => incident.ticket?.number === number);

interface Sent { id?: string; shop?: string; secret?: string; timestamp?: string; type?: string }

/** Sends news as an outside system does. */
async function send(kind: string, data: Record<string, unknown>, sent: Sent = {}): Promise<{ status: number; body: unknown }> {
  const body = JSON.stringify({ type: sent.type ?? 'news', timestamp: sent.timestamp ?? new Date().toISOString(), data: { merchant: server.shop.id, ...data } });
  const id = sent.id ?? `msg_${uuid()}`;
  const at = new Date();
  return server.stranger.ask('POST', `/webhooks/sandbox/${kind}${sent.shop ? `?shop=${sent.shop}` : ''}`, {
    body, headers: {
      'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(sent.secret ?? server.outside.secret).sign(id, at, body),
    },
  });
}

/** A refund of a whole unshipped order, as far as the gateway lets it go now. */
async function refunded(): Promise<TicketDetail> {
  const order = await placed(server.key, unshippedMugs());
  await server.outside.shipment(server.shop.id, order.number, 'not_pushed');
  const { number } = await server.key.post<TicketDetail>('/tickets', allBack(order));
  await server.settle();
  return read(number);
}

describe('who may tell', () => {
  test('a wrong signature is refused and nothing happens', async () => {
    const other = `whsec_${Buffer.from('another secret of some length').toString('base64')}`;
    expect(await send('gateway', {}, { secret: other })).toMatchObject({ status: 401, body: { code: 'webhook_refused' } });
  });

  test('a signed text that is no news is refused', async () => {
    expect(await send('gateway', {}, { timestamp: 'yesterday' })).toMatchObject({ status: 401, body: { code: 'webhook_refused' } });
  });

  test('news of an unknown kind, shop, refund or parcel are answered and ignored', async () => {
    const ignored = { status: 200, body: { received: false } };
    const refund = { refundNo: 'none', state: 'succeeded', amount: 1, currency: 'CNY' };
    expect(await send('weather', {})).toEqual(expect.objectContaining(ignored));
    expect(await send('gateway', refund)).toEqual(expect.objectContaining(ignored));
    expect(await send('gateway', { merchant: 'nobody', ...refund })).toEqual(expect.objectContaining(ignored));
    expect(await send('gateway', refund, { shop: uuid() })).toEqual(expect.objectContaining(ignored));
    expect(await send('courier', { trackingNo: 'none', trail: [] })).toEqual(expect.objectContaining(ignored));
    expect(await send('courier', { trackingNo: 'none' })).toEqual(expect.objectContaining(ignored));
  });
});

describe('the gateway', () => {
  test('news of a refund that is processing makes the job ask at once, and what the gateway answers counts', async () => {
    await server.outside.fault({ target: 'gateway.refund', kind: 'processing' });
    const ticket = await refunded();
    expect(ticket.money.state).toBe('processing');
    // far less than the minute after which the job would ask by itself
    await server.advance('PT6S');
    expect((await read(ticket.number)).money.state).toBe('succeeded');
  });

  test('news that are older than what we know change nothing', async () => {
    const ticket = await refunded();
    const refund = ticket.money.refunds[0];
    const data = { refundNo: refund?.no, state: 'failed', amount: refund?.amount, currency: 'CNY', reason: 'OLD' };
    expect(await send('gateway', data, { timestamp: '2026-01-01T00:00:00Z' })).toMatchObject({ status: 200 });
    expect((await read(ticket.number)).money.state).toBe('succeeded');
    expect(await incidents(ticket.number)).toEqual([]);
  });

  test('news with another amount than our refund are ignored', async () => {
    const ticket = await refunded();
    const refund = ticket.money.refunds[0];
    const later = new Date(Date.parse(server.now()) + 60_000).toISOString();
    expect(await send('gateway', { refundNo: refund?.no, state: 'failed', amount: 1, currency: 'CNY' }, { timestamp: later })).toMatchObject({ body: { received: false } });
    expect((await read(ticket.number)).money.state).toBe('succeeded');
  });

  test('a refund that the bank sends back is marked, once, and a person gets an incident', async () => {
    await server.outside.fault({ target: 'gateway.refund', kind: 'late_failure', reason: 'RETURNED_BY_BANK' });
    const ticket = await refunded();
    expect(ticket).toMatchObject({ status: 'completed', money: { state: 'succeeded' } });
    await server.advance('PT10S');
    const after = await read(ticket.number);
    expect(after.money.state).toBe('failed');
    expect(await incidents(ticket.number)).toMatchObject([{ code: 'refund_came_back', state: 'open', message: expect.stringContaining('RETURNED_BY_BANK') }]);
    expect((await timeline(ticket.number)).filter((entry) => entry.kind === 'incident')).toHaveLength(1);
    expect(after.version).toBe(ticket.version);
  });

  test('one delivery twice has one effect', async () => {
    const ticket = await refunded();
    const refund = ticket.money.refunds[0];
    const sent = { id: `msg_${uuid()}`, timestamp: new Date(Date.parse(server.now()) + 60_000).toISOString() };
    const data = { refundNo: refund?.no, state: 'failed', amount: refund?.amount, currency: 'CNY', reason: 'RETURNED' };
    expect(await send('gateway', data, sent)).toMatchObject({ status: 200, body: { received: true } });
    expect(await send('gateway', data, sent)).toMatchObject({ status: 200, body: { received: false } });
    expect(await incidents(ticket.number)).toHaveLength(1);
  });
});

describe('the courier', () => {
  /** A return on its way: the warehouse waits for this parcel. */
  async function onItsWay(trackingNo: string): Promise<string> {
    const order = await placed(server.key, mugs());
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    await decide(agent, number, 'review', 'approve');
    await decide(await server.shop.buyer(order), number, 'shipBack', 'ship_back', { courier: 'zto', trackingNo });
    await server.settle();
    return number;
  }
  const parcel = async (number: string) => (await read(number)).parcels.find((one) => one.direction === 'back');
  const elements = async (number: string): Promise<string[]> => (await read(number)).workItems.map((item) => item.element);

  test('pushes fill the trail, and arrival moves the flow on', async () => {
    const number = await onItsWay('ZT000001');
    expect(await elements(number)).toContain('receive');
    await server.outside.parcel('ZT000001', '1');
    await server.settle();
    expect(await parcel(number)).toMatchObject({ state: 'collected', trail: [{ text: '快递员已揽收' }] });
    await server.outside.parcel('ZT000001', '3');
    await server.settle();
    expect(await parcel(number)).toMatchObject({ state: 'delivered' });
    expect(await elements(number)).not.toContain('receive');
    expect((await timeline(number)).filter((entry) => entry.kind === 'parcel').map((entry) => entry.data.state)).toEqual(expect.arrayContaining(['collected', 'delivered']));
  });

  test('an old push after a newer one changes neither state nor trail', async () => {
    const number = await onItsWay('ZT000002');
    const [first, second] = [{ time: '2026-11-19T01:00:00Z', state: '1', context: '揽收' }, { time: '2026-11-19T02:00:00Z', state: '0', context: '运输中' }];
    await send('courier', { trackingNo: 'ZT000002', trail: [first, second] });
    await send('courier', { trackingNo: 'ZT000002', trail: [first] });
    expect(await parcel(number)).toMatchObject({ state: 'in_transit', trail: [{ text: '揽收' }, { text: '运输中' }] });
  });

  test('a second arrival moves nothing', async () => {
    const number = await onItsWay('ZT000003');
    const arrival = { trackingNo: 'ZT000003', trail: [{ time: '2026-11-19T03:00:00Z', state: '3', context: '签收' }] };
    await send('courier', arrival);
    await server.settle();
    const { version } = await read(number);
    expect(await send('courier', arrival)).toMatchObject({ status: 200 });
    expect((await read(number)).version).toBe(version);
  });

  test('an arrival that comes before the flow waits for it is asked for again', async () => {
    await server.outside.fault({ target: 'courier.subscribe', kind: 'error500' });
    const number = await onItsWay('ZT000004');
    const arrival = { trackingNo: 'ZT000004', trail: [{ time: '2026-11-19T03:00:00Z', state: '3', context: '签收' }] };
    const sent = { id: `msg_${uuid()}` };
    expect(await send('courier', arrival, sent)).toMatchObject({ status: 503 });
    await server.advance('PT1M');
    expect(await elements(number)).toContain('receive');
    expect(await send('courier', arrival, sent)).toMatchObject({ status: 200, body: { received: true } });
    expect(await elements(number)).not.toContain('receive');
  });
});
