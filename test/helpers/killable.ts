import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../../server/sandbox/index.ts';
import { postCallback } from '../../server/sandbox/post-callback.ts';
import { freePort } from './free-port.ts';
import { runCommand, serverProcess } from './server-process.ts';

const SECRET = `whsec_${Buffer.from('a secret of the durability test!').toString('base64')}`;
const KEY = 'durability-key';

/** A shop's server in a process of its own, which dies and comes back while the outside world goes on. */
export interface Killable {
  /** Asks with the shop's key for a success. @throws Error with the answer when it is none, or while nobody is there */
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** kill -9, then a new start on the same data. */
  killAndRestart(): Promise<void>;
  /** The two halves of it, for what happens in between. */
  kill(): Promise<void>;
  start(): Promise<void>;
  sandboxUrl: string;
  close(): Promise<void>;
}

export async function startKillable(): Promise<Killable> {
  const dir = mkdtempSync(join(tmpdir(), 'reflow-kill-'));
  const port = await freePort();
  const sandbox = createSandbox({ store: join(dir, 'sandbox'), now: () => new Date().toISOString(), settleAfterMs: 200, onCallback: postCallback(`http://127.0.0.1:${port}/api/webhooks/sandbox`, SECRET) });
  const sandboxUrl = (await sandbox.listen(0)).url;
  sandbox.start();
  const environment = { DATA_DIR: join(dir, 'data'), REFLOW_DEMO: 'false', REFLOW_API_KEY: KEY, SANDBOX_URL: sandboxUrl, SANDBOX_SECRET: SECRET };
  runCommand(['create-shop', 'kill', '--name', '店', '--owner', 'owner@kill.example'], environment);
  const server = serverProcess(port, environment);
  await server.start();
  return {
    sandboxUrl,
    async api<T>(method: string, path: string, body?: unknown): Promise<T> {
      const answer = await fetch(`${server.url}/api${path}`, { method, headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T;
    },
    kill: () => server.kill(),
    start: () => server.start(),
    async killAndRestart() {
      await server.kill();
      await server.start();
    },
    async close() {
      await server.stop();
      await sandbox.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Three mugs on their way to their buyer. */
export const anyOrder = {
  buyer: { id: 'b1', name: '周沐阳', phone: '13800006027' }, status: 'awaiting_receipt', currency: 'CNY', createdAt: '2026-11-01T00:00:00Z', paidAt: '2026-11-01T00:01:00Z',
  shippedAt: '2026-11-02T00:00:00Z', paid: 17_700, lines: [{ id: 'L1', title: '手冲陶瓷马克杯 350ml', unitPrice: 5900, quantity: 3 }],
  payments: [{ id: 'P1', channel: 'wechat_pay', amount: 17_700, paidAt: '2026-11-01T00:01:00Z', transactionNo: 'WX1' }],
};
