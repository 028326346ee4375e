import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ports } from '../../definitions/ports.ts';
import { BusinessError, FinalError, TryLater } from '../../engine/service-tasks/define.ts';
import { createSandboxPorts } from '../../server/connectors/index.ts';
import { startTestSandbox, type TestSandbox } from '../../server/sandbox/testing.ts';
import { createMemoryBooks, type MemoryBooks } from './memory-books.ts';
import { runTask } from './run-task.ts';

let box: TestSandbox;
let books: MemoryBooks;
let ports: Ports;

beforeEach(async () => {
  box = await startTestSandbox();
  books = createMemoryBooks(() => box.clock.now);
  ports = { ...createSandboxPorts({ baseUrl: box.url, timeoutMs: 2_000 }), ...books };
});
afterEach(async () => { await box.close(); });

const run = (id = 'refund-payment', input: Record<string, unknown> = { amount: 10_000 }) => runTask(id, input, ports, () => box.clock.now);
const fault = (kind: string, more: Record<string, unknown> = {}) => box.fault({ target: 'gateway.refund', kind, ...more });
const paid = async () => (await box.ledger()).refunds.map(({ refundNo, amount, state, payouts }) => ({ refundNo, amount, state, payouts }));
const bothPaid = [
  { refundNo: 'T1-P2', amount: 6000, state: 'succeeded', payouts: 1 },
  { refundNo: 'T1-P1', amount: 4000, state: 'succeeded', payouts: 1 },
];

test('every payment of the ticket is refunded under its own number', async () => {
  expect(await run()).toEqual({
    amount: 10_000, currency: 'CNY',
    refunds: [
      { refundNo: 'T1-P2', channel: 'card', amount: 6000, gatewayRef: expect.stringMatching(/^sg_/) },
      { refundNo: 'T1-P1', channel: 'wechat_pay', amount: 4000, gatewayRef: expect.stringMatching(/^sg_/) },
    ],
  });
  expect(await paid()).toEqual(bothPaid);
  expect(books.history['T1-P2']).toEqual(['submitting', 'succeeded']);
});

test('running again after it was paid pays nothing', async () => {
  await run();
  await run();
  expect((await box.ledger()).refunds).toMatchObject([{ submissions: 1 }, { submissions: 1 }]);
});

test('a lost answer is written down as unknown before the gateway is asked', async () => {
  await fault('timeout_after_success', { match: { refundNo: 'T1-P2' } });
  expect(await run()).toMatchObject({ amount: 10_000 });
  expect(books.history['T1-P2']).toEqual(['submitting', 'unknown', 'succeeded']);
  expect(await paid()).toEqual(bothPaid);
});

test.each(['timeout', 'error500'])('a call that met %s is submitted again under the same number a minute later', async (kind) => {
  await fault(kind, { match: { refundNo: 'T1-P2' } });

  const first = await run();
  expect(first).toMatchObject({ at: '2026-11-19T04:01:00.000Z' });
  expect(first).toBeInstanceOf(TryLater);
  expect(books.rows[0]?.state).toBe('unknown');

  box.pass(60);
  expect(await run()).toMatchObject({ amount: 10_000 });
  expect(await paid()).toEqual(expect.arrayContaining(bothPaid));
});

test('an unknown answer that nobody can resolve blocks every further submission', async () => {
  await fault('unknown', { match: { refundNo: 'T1-P2' } });
  await box.fault({ target: 'gateway.query', kind: 'unknown', times: 3 });
  for (let minute = 0; minute < 3; minute += 1) {
    expect(await run()).toBeInstanceOf(TryLater);
    box.pass(60);
  }
  expect(await run()).toMatchObject({ amount: 10_000 });
  expect((await box.ledger()).refunds).toMatchObject([{ submissions: 1, payouts: 1 }, { submissions: 1, payouts: 1 }]);
});

test('a refund in processing is asked about until it is final', async () => {
  await fault('processing', { match: { refundNo: 'T1-P2' } });
  expect(await run()).toMatchObject({ at: '2026-11-19T04:01:00.000Z' });
  expect(books.rows[0]?.state).toBe('processing');
  box.pass(60);
  expect(await run()).toMatchObject({ amount: 10_000 });
  expect((await box.ledger()).refunds[0]).toMatchObject({ submissions: 1 });
});

test('the longer a refund is in processing, the less often it is asked about', async () => {
  await fault('processing');
  await run();
  await box.fault({ target: 'gateway.query', kind: 'unknown', times: 100 });
  box.pass(11 * 60);
  expect(await run()).toMatchObject({ at: '2026-11-19T04:21:00.000Z' });
  expect(books.rows[0]?.state).toBe('processing');
});

test('a final refusal is a business error with the reason of the gateway, after the other rows were tried', async () => {
  await fault('declined', { reason: 'CARD_EXPIRED', match: { refundNo: 'T1-P2' } });
  const error = await run().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BusinessError);
  expect(error).toMatchObject({ code: 'refund_failed', message: 'CARD_EXPIRED', data: { refundNo: 'T1-P2', channel: 'card', amount: 6000 } });
  expect(books.rows.map(({ state }) => state)).toEqual(['failed', 'succeeded']);
});

test('a refused row is not submitted again until finance says so, and then under the same number', async () => {
  await fault('declined', { match: { refundNo: 'T1-P2' } });
  await run().catch(() => undefined);
  await expect(run()).rejects.toThrow(BusinessError);
  expect((await box.ledger()).refunds).toMatchObject([{ submissions: 1 }, { submissions: 1 }]);

  expect(await run('reopen-refund', {})).toEqual({ reopened: ['T1-P2'] });
  expect(await run()).toMatchObject({ amount: 10_000 });
  expect(await paid()).toEqual(bothPaid);
});

test('a manual payout settles only what was refused, and the gateway is not asked again', async () => {
  await fault('declined', { match: { refundNo: 'T1-P2' } });
  await run().catch(() => undefined);
  expect(await run('record-offline-payout', { reference: 'BANK-77' })).toEqual({ paid: ['T1-P2'] });
  expect(await run()).toMatchObject({ amount: 10_000, refunds: [{ gatewayRef: 'offline:BANK-77' }, {}] });
  expect((await box.ledger()).refunds[0]).toMatchObject({ refundNo: 'T1-P2', state: 'failed', submissions: 1 });
});

test('a manual payout leaves an unknown refund alone, because its money may have left', async () => {
  await fault('unknown', { match: { refundNo: 'T1-P2' } });
  await box.fault({ target: 'gateway.query', kind: 'unknown', times: 1 });
  await run();
  expect(await run('record-offline-payout', { reference: 'BANK-77' })).toEqual({ paid: [] });
  expect(await run('reopen-refund', {})).toEqual({ reopened: [] });
  expect(books.rows[0]?.state).toBe('unknown');
});

test('a refund that a gateway accepted and then forgot needs a person', async () => {
  await ports.refunds.approve('shop-1', 'T1', 6000);
  await ports.refunds.mark('shop-1', 'id-P2', { state: 'processing' });
  await expect(runTask('refund-payment', { amount: 6000 }, ports, () => box.clock.now)).rejects.toThrow(FinalError);
});

/** Ports whose n-th call of the books or the gateway dies, before or after it had its effect. */
function crashing(at: number, after: boolean): Ports {
  let calls = 0;
  const wrap = <T extends object>(port: T): T => new Proxy(port, {
    get(target, name) {
      const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        const mine = calls;
        calls += 1;
        if (mine === at && !after) throw new Error('killed');
        const result = await call(...args);
        if (mine === at) throw new Error('killed');
        return result;
      };
    },
  });
  return { ...ports, gateway: wrap(ports.gateway), refunds: wrap(ports.refunds) };
}

test('whatever fails and wherever the process is killed, each number is paid once and the books agree', async () => {
  const failure = fc.record({ kind: fc.constantFrom('timeout_after_success', 'error500', 'unknown', 'processing', 'duplicate_callback'), refundNo: fc.constantFrom('T1-P1', 'T1-P2') });
  await fc.assert(fc.asyncProperty(fc.array(failure, { maxLength: 3 }), fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 3 }), async (failures, kills) => {
    const fresh = await startTestSandbox();
    try {
      books = createMemoryBooks(() => fresh.clock.now);
      ports = { ...createSandboxPorts({ baseUrl: fresh.url, timeoutMs: 400 }), ...books };
      for (const { kind, refundNo } of failures) await fresh.fault({ target: 'gateway.refund', kind, match: { refundNo } });
      const attempts: Ports[] = [...kills.map(([at, after]) => crashing(at, after)), ...Array.from({ length: 8 }, () => ports)];
      let last: unknown;
      for (const attempt of attempts) {
        last = await runTask('refund-payment', { amount: 10_000 }, attempt, () => fresh.clock.now).catch((error: unknown) => error);
        fresh.pass(60);
      }
      expect(last).toMatchObject({ amount: 10_000 });
      expect((await fresh.ledger()).refunds.map(({ refundNo, amount, payouts }) => ({ refundNo, amount, payouts }))).toEqual(expect.arrayContaining([
        { refundNo: 'T1-P2', amount: 6000, payouts: 1 }, { refundNo: 'T1-P1', amount: 4000, payouts: 1 },
      ]));
    } finally {
      await fresh.close();
    }
  }), { numRuns: 25 });
});
