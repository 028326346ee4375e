import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from './index.ts';
import type { Callback } from './callbacks.ts';

export interface TestSandbox {
  url: string;
  sandbox: Sandbox;
  /** News that arrived, in order of arrival. */
  callbacks: Callback[];
  /** Set to make deliveries fail. */
  receiver: { down: boolean };
  clock: { now: string };
  pass(seconds: number): void;
  request(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  fault(fault: Record<string, unknown>): Promise<void>;
  ledger(): Promise<SandboxLedger>;
  /** Ends the server and starts another one on the same ledger. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface SandboxLedger {
  refunds: { refundNo: string; amount: number; state: string; submissions: number; payouts: number }[];
  warehouse: { externalId: string; kind: string; submissions: number; result: Record<string, unknown> }[];
  courier: { externalId: string; kind: string; submissions: number }[];
  shop: { externalId: string; kind: string; submissions: number; request: Record<string, unknown> }[];
}

/** A real sandbox server on a free port with a clock that the test moves. Nothing runs by itself: call `sandbox.tick()`. */
export async function startTestSandbox(): Promise<TestSandbox> {
  const store = mkdtempSync(join(tmpdir(), 'reflow-sandbox-'));
  const clock = { now: '2026-11-19T04:00:00.000Z' };
  const callbacks: Callback[] = [];
  const receiver = { down: false };
  const open = (): Sandbox => createSandbox({
    store, now: () => clock.now,
    onCallback: async (callback) => {
      if (receiver.down) throw new Error('The receiver is down.');
      callbacks.push(callback);
    },
  });
  const sandbox = open();
  const test: TestSandbox = {
    url: (await sandbox.listen(0)).url, sandbox, callbacks, receiver, clock,
    pass(seconds) { clock.now = new Date(Date.parse(clock.now) + seconds * 1000).toISOString(); },
    async request(method, path, body) {
      const response = await fetch(`${test.url}${path}`, {
        method, headers: { 'Content-Type': 'application/json', 'X-Merchant': 'shop-1' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    async fault(fault) {
      const { status, body } = await test.request('POST', '/faults', fault);
      if (status !== 201) throw new Error(`The sandbox refused the fault: ${JSON.stringify(body)}`);
    },
    ledger: async () => (await test.request('GET', '/ledger')).body as SandboxLedger,
    async restart() {
      await test.sandbox.close();
      test.sandbox = open();
      test.url = (await test.sandbox.listen(0)).url;
    },
    async close() {
      await test.sandbox.close();
      rmSync(store, { recursive: true, force: true });
    },
  };
  return test;
}
