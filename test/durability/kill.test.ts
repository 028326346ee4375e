import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyOrder as order, startKillable, type Killable } from '../helpers/killable.ts';

interface Ticket { id: string; number: string; status: string; version: number; workItems: { id: string; element: string; outcomes: { code: string }[]; data: Record<string, unknown> }[]; money: { state: string; payouts: { state: string }[] } }

let server: Killable;
beforeAll(async () => { server = await startKillable(); });
afterAll(() => server.close());

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

interface Refund { refundNo: string; amount: number; state: string; submissions: number; payouts: number }

async function ledger(): Promise<{ refunds: Refund[]; shop: { kind: string }[] }> {
  return (await fetch(`${server.sandboxUrl}/ledger`)).json() as never;
}

/** What the gateway knows of a ticket's money. */
async function refundsOf({ number }: Ticket): Promise<Refund[]> {
  return (await ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${number}-`));
}

/** An order paid with this transaction at the gateway. */
const paidBy = (transactionNo: string, changes: object = {}): object => ({ ...order, payments: order.payments.map((payment) => ({ ...payment, transactionNo })), ...changes });

/** Orders something to go wrong with the next refund of this transaction. */
async function fault(kind: string, transactionNo: string): Promise<void> {
  await fetch(`${server.sandboxUrl}/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ target: 'gateway.refund', times: 1, kind, match: { transactionNo } }) });
}

/** What was to go wrong and did not. */
async function faultsLeft(): Promise<unknown> {
  return ((await (await fetch(`${server.sandboxUrl}/faults`)).json()) as { items: unknown }).items;
}

/** A whole unshipped order whose refund is on its way now, wherever that is; something goes wrong with it at the gateway. */
async function refunding(kind: string): Promise<Ticket> {
  const number = `K-${kind}`;
  await fault(kind, number);
  await api('PUT', `/orders/${number}`, paidBy(number, { status: 'awaiting_shipment', shippedAt: undefined }));
  return api<Ticket>('POST', '/tickets', { type: 'refund_only', orderNumber: number, lines: [{ lineId: 'L1', quantity: 3 }], reason: 'not_wanted' });
}

async function dieOften(): Promise<void> {
  for (const pause of [5, 40, 150]) {
    await new Promise((resolve) => { setTimeout(resolve, pause); });
    await killAndRestart();
  }
}

describe('a server that is killed', () => {
  it('goes on where it was after kill -9 between every two steps of a return and refund, and pays once', async () => {
    await api('PUT', '/orders/K1', order);
    await killAndRestart();
    const ticket = await api<Ticket>('POST', '/tickets', { type: 'return_refund', orderNumber: 'K1', lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true });
    const { id } = ticket;
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
    expect(await refundsOf(ticket)).toMatchObject([{ amount: 11_800, state: 'succeeded' }]);
  }, 180_000);

  it('pays each of five tickets once when it dies while the gateway answers each of them in another wrong way', async () => {
    const tickets = await Promise.all(['timeout_after_success', 'duplicate_callback', 'out_of_order_callback', 'unknown', 'processing'].map(refunding));
    await dieOften();
    for (const { id } of tickets) await untilStatus(id, 'completed');

    for (const ticket of tickets) expect(await refundsOf(ticket)).toMatchObject([{ amount: 17_700, state: 'succeeded', payouts: 1 }]);
    expect(await faultsLeft()).toEqual([]);
  }, 120_000);

  it('finds out that the bank sent the money back, though it was dead when the news came, and pays nothing by itself', async () => {
    const ticket = await refunding('late_failure');
    await untilStatus(ticket.id, 'completed');
    await server.kill();
    // the callback meets a dead server and is sent again
    while ((await refundsOf(ticket))[0]?.state !== 'failed') await new Promise((resolve) => { setTimeout(resolve, 50); });
    await server.start();
    await killAndRestart();
    for (let failed = false; !failed; failed = (await read(ticket.id)).money.state === 'failed') await new Promise((resolve) => { setTimeout(resolve, 200); });

    expect(await refundsOf(ticket)).toMatchObject([{ state: 'failed', payouts: 1, submissions: 1 }]);
    expect((await api<{ items: { code: string }[] }>('GET', '/incidents')).items.map(({ code }) => code)).toEqual(['refund_came_back']);
  }, 120_000);

  it('gives compensation of two tickets once when it dies while the gateway answers each of them in another wrong way', async () => {
    const compensated = async (kind: string): Promise<Ticket> => {
      const orderNumber = `K-compensation-${kind}`;
      await fault(kind, orderNumber);
      await api('PUT', `/orders/${orderNumber}`, paidBy(orderNumber));
      const ticket = await api<Ticket>('POST', '/tickets', { type: 'return_refund', orderNumber, lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true });
      await api('POST', `/tickets/${ticket.id}/compensations`, { items: [{ kind: 'money', amount: 900 }, { kind: 'coupon', amount: 500 }] });
      return ticket;
    };
    const tickets = await Promise.all(['timeout_after_success', 'processing'].map(compensated));
    await dieOften();
    for (const { id } of tickets) {
      for (let given = false; !given; given = (await read(id)).money.payouts.every(({ state }) => state === 'succeeded')) await new Promise((resolve) => { setTimeout(resolve, 100); });
    }

    for (const ticket of tickets) expect(await refundsOf(ticket)).toMatchObject([{ refundNo: `${ticket.number}-C1`, amount: 900, payouts: 1 }]);
    expect((await ledger()).shop.filter(({ kind }) => kind === 'grant')).toHaveLength(2);
    expect(await faultsLeft()).toEqual([]);
  }, 120_000);
});
