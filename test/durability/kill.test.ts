import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anyOrder as order, startKillable, type Killable } from '../helpers/killable.ts';

interface Ticket { id: string; number: string; status: string; version: number; workItems: { id: string; element: string; outcomes: { code: string }[]; data: Record<string, unknown> }[]; money: { state: string; payouts: { state: string }[] } }

let server: Killable;
beforeEach(async () => { server = await startKillable(); });
afterEach(() => server.close());

const api: Killable['api'] = (method, path, body) => server.api(method, path, body);
const killAndRestart = (): Promise<void> => server.killAndRestart();
const read = (id: string): Promise<Ticket> => api('GET', `/tickets/${id}`);

async function until(id: string, element: string): Promise<Ticket> {
  for (;;) {
    const ticket = await read(id);
    if (ticket.workItems.some((item) => item.element === element)) return ticket;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

async function untilStatus(id: string, status: string): Promise<Ticket> {
  for (;;) {
    const ticket = await read(id).catch(() => undefined);
    if (ticket?.status === status) return ticket;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/** Answers the step; again when a job moved the ticket after it was read. */
async function decide(id: string, element: string, outcome: string, data: Record<string, unknown> = {}): Promise<void> {
  const ticket = await until(id, element);
  const item = ticket.workItems.find((open) => open.element === element);
  try {
    await api('POST', `/work-items/${item?.id}/complete`, { outcome, data, version: ticket.version });
  } catch (error) {
    if (!String(error).includes('stale_version')) throw error;
    await decide(id, element, outcome, data);
  }
}

async function ledger(): Promise<{ refunds: { refundNo: string; amount: number; state: string; submissions: number; payouts: number }[]; shop: { kind: string }[] }> {
  return (await fetch(`${server.sandboxUrl}/ledger`)).json() as never;
}

/** Orders something to go wrong with the next refund at the gateway. */
async function fault(what: { kind: string }): Promise<void> {
  await fetch(`${server.sandboxUrl}/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ target: 'gateway.refund', times: 1, ...what }) });
}

/** A whole unshipped order whose refund is on its way now, wherever that is. */
async function refunding(number: string): Promise<string> {
  await api('PUT', `/orders/${number}`, { ...order, status: 'awaiting_shipment', shippedAt: undefined });
  return (await api<Ticket>('POST', '/tickets', { type: 'refund_only', orderNumber: number, lines: [{ lineId: 'L1', quantity: 3 }], reason: 'not_wanted' })).id;
}

async function dieOften(): Promise<void> {
  for (const pause of [5, 40, 150]) {
    await new Promise((resolve) => { setTimeout(resolve, pause); });
    await killAndRestart();
  }
}

/** Until the gateway's only refund has this state. */
async function untilState(state: string): Promise<void> {
  while ((await ledger()).refunds[0]?.state !== state) await new Promise((resolve) => { setTimeout(resolve, 50); });
}

describe('a server that is killed', () => {
  it('goes on where it was after kill -9 between every two steps of a return and refund, and pays once', async () => {
    await api('PUT', '/orders/K1', order);
    await killAndRestart();
    const { id } = await api<Ticket>('POST', '/tickets', { type: 'return_refund', orderNumber: 'K1', lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true });
    await killAndRestart();
    await decide(id, 'review', 'approve');
    await killAndRestart();
    await decide(id, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: 'ZT7784221093' });
    await killAndRestart();
    await decide(id, 'receive', 'sign');
    await killAndRestart();
    await decide(id, 'inboundByHand', 'skip');
    await killAndRestart();
    await decide(id, 'inspect', 'pass', { inspection: [{ lineId: 'L1', good: 2, damaged: 0, missing: 0, notOurs: 0 }] });
    await killAndRestart();
    const done = await untilStatus(id, 'completed');

    expect(done.money.state).toBe('succeeded');
    expect((await ledger()).refunds).toMatchObject([{ amount: 11_800, state: 'succeeded' }]);
  }, 180_000);

  it.each(['timeout_after_success', 'duplicate_callback', 'out_of_order_callback', 'unknown', 'processing'])('pays once when it dies while the gateway answers %s', async (kind) => {
    await fault({ kind });
    const id = await refunding('K2');
    await dieOften();
    await untilStatus(id, 'completed');

    expect((await ledger()).refunds).toMatchObject([{ amount: 17_700, state: 'succeeded', payouts: 1 }]);
  }, 120_000);

  it('finds out that the bank sent the money back, though it was dead when the news came, and pays nothing by itself', async () => {
    await fault({ kind: 'late_failure' });
    const id = await refunding('K3');
    await untilStatus(id, 'completed');
    await server.kill();
    // the callback meets a dead server and is sent again
    await untilState('failed');
    await server.start();
    await killAndRestart();
    for (let failed = false; !failed; failed = (await read(id)).money.state === 'failed') await new Promise((resolve) => { setTimeout(resolve, 200); });

    expect((await ledger()).refunds).toMatchObject([{ state: 'failed', payouts: 1, submissions: 1 }]);
    expect((await api<{ items: { code: string }[] }>('GET', '/incidents')).items.map(({ code }) => code)).toEqual(['refund_came_back']);
  }, 120_000);

  it.each(['timeout_after_success', 'processing'])('gives compensation once when it dies while the gateway answers %s', async (kind) => {
    await api('PUT', '/orders/K4', order);
    const { id, number } = await api<Ticket>('POST', '/tickets', { type: 'return_refund', orderNumber: 'K4', lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true });
    await fault({ kind });
    await api('POST', `/tickets/${id}/compensations`, { items: [{ kind: 'money', amount: 900 }, { kind: 'coupon', amount: 500 }] });
    await dieOften();
    for (let given = false; !given; given = (await read(id)).money.payouts.every(({ state }) => state === 'succeeded')) await new Promise((resolve) => { setTimeout(resolve, 100); });

    expect((await ledger()).refunds).toMatchObject([{ refundNo: `${number}-C1`, amount: 900, payouts: 1 }]);
    expect((await ledger()).shop.filter(({ kind: act }) => act === 'grant')).toHaveLength(1);
  }, 120_000);
});
