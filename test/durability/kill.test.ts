import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../server/sandbox/index.ts';
import { postCallback } from '../../server/sandbox/post-callback.ts';
import { runCommand, serverProcess, type ServerProcess } from '../helpers/server-process.ts';

const SECRET = `whsec_${Buffer.from('a secret of the durability test!').toString('base64')}`;
const KEY = 'durability-key';

interface Ticket { id: string; number: string; status: string; version: number; workItems: { id: string; element: string; outcomes: { code: string }[]; data: Record<string, unknown> }[]; money: { state: string } }

let dir: string;
let sandbox: Sandbox;
let sandboxUrl: string;
let server: ServerProcess;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${server.url}/api${path}`, { method, headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

async function killAndRestart(): Promise<void> {
  await server.kill();
  await server.start();
}

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

async function decide(id: string, element: string, outcome: string, data: Record<string, unknown> = {}): Promise<void> {
  const ticket = await until(id, element);
  const item = ticket.workItems.find((open) => open.element === element);
  await api('POST', `/work-items/${item?.id}/complete`, { outcome, data, version: ticket.version });
}

async function ledger(): Promise<{ refunds: { refundNo: string; amount: number; state: string; submissions: number }[] }> {
  return (await fetch(`${sandboxUrl}/ledger`)).json() as never;
}

const order = {
  buyer: { id: 'b1', name: '周沐阳', phone: '13800006027' }, status: 'awaiting_receipt', currency: 'CNY', createdAt: '2026-11-01T00:00:00Z', paidAt: '2026-11-01T00:01:00Z',
  shippedAt: '2026-11-02T00:00:00Z', paid: 17_700, lines: [{ id: 'L1', title: '手冲陶瓷马克杯 350ml', unitPrice: 5900, quantity: 3 }],
  payments: [{ id: 'P1', channel: 'wechat_pay', amount: 17_700, paidAt: '2026-11-01T00:01:00Z', transactionNo: 'WX1' }],
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'reflow-kill-'));
  const port = await freePort();
  sandbox = createSandbox({ store: join(dir, 'sandbox'), now: () => new Date().toISOString(), settleAfterMs: 200, onCallback: postCallback(`http://127.0.0.1:${port}/api/webhooks/sandbox`, SECRET) });
  sandboxUrl = (await sandbox.listen(0)).url;
  sandbox.start();
  const environment = { DATA_DIR: join(dir, 'data'), REFLOW_DEMO: 'false', REFLOW_API_KEY: KEY, SANDBOX_URL: sandboxUrl, SANDBOX_SECRET: SECRET };
  runCommand(['create-shop', 'kill', '--name', '店', '--owner', 'owner@kill.example'], environment);
  server = serverProcess(port, environment);
  await server.start();
});

afterEach(async () => {
  await server.stop();
  await sandbox.close();
  rmSync(dir, { recursive: true, force: true });
});

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

  it.each(['timeout_after_success', 'duplicate_callback', 'processing'])('pays once when it dies while the gateway answers %s', async (kind) => {
    await fetch(`${sandboxUrl}/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ target: 'gateway.refund', kind, times: 1 }) });
    await api('PUT', '/orders/K2', { ...order, status: 'awaiting_shipment', shippedAt: undefined });
    const { id } = await api<Ticket>('POST', '/tickets', { type: 'refund_only', orderNumber: 'K2', lines: [{ lineId: 'L1', quantity: 3 }], reason: 'not_wanted' });
    // the refund is on its way now, wherever that is
    for (const pause of [5, 40, 150]) {
      await new Promise((resolve) => { setTimeout(resolve, pause); });
      await killAndRestart();
    }
    await untilStatus(id, 'completed');

    expect((await ledger()).refunds).toMatchObject([{ amount: 17_700, state: 'succeeded' }]);
  }, 120_000);
});
