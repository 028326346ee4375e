import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ports } from '../../definitions/ports.ts';
import { FinalError } from '../../engine/service-tasks/define.ts';
import { startTestSandbox, type TestSandbox } from '../sandbox/testing.ts';
import { createSandboxPorts, type OutsidePorts } from './index.ts';
import { ConnectorError } from './request-json.ts';

let box: TestSandbox;
let ports: OutsidePorts;
const signal = new AbortController().signal;
const call = { shopId: 'shop-1', externalId: 'T1/stop/1', signal };
const refund = { shopId: 'shop-1', refundNo: 'R1', paymentId: 'P1', channel: 'wechat_pay', amount: 100, currency: 'CNY', reason: '质量问题', signal };

beforeEach(async () => {
  box = await startTestSandbox();
  ports = createSandboxPorts({ baseUrl: box.url, timeoutMs: 1_500 });
});
afterEach(async () => { await box.close(); });

const fault = (kind: string, target = 'gateway.refund') => box.fault({ kind, target });

test('a refund is submitted under its number and answered with the gateway reference', async () => {
  expect(await ports.gateway.submitRefund(refund)).toEqual({ state: 'succeeded', gatewayRef: expect.stringMatching(/^sg_/) });
  expect(await ports.gateway.queryRefund(refund)).toMatchObject({ state: 'succeeded' });
});

test.each(['timeout', 'timeout_after_success', 'error500', 'unknown'])('a submission that meets %s is unknown', async (kind) => {
  await fault(kind);
  expect(await ports.gateway.submitRefund(refund)).toMatchObject({ state: 'unknown' });
});

test.each(['timeout', 'error500', 'unknown'])('a query that meets %s is unknown', async (kind) => {
  await ports.gateway.submitRefund(refund);
  await fault(kind, 'gateway.query');
  expect(await ports.gateway.queryRefund(refund)).toMatchObject({ state: 'unknown' });
});

test('a declined refund is failed with the reason of the gateway', async () => {
  await fault('declined');
  expect(await ports.gateway.submitRefund(refund)).toMatchObject({ state: 'failed', reason: 'ACCOUNT_ABNORMAL' });
});

test('a request that the gateway refuses is failed, so that a person decides', async () => {
  expect(await ports.gateway.submitRefund({ ...refund, amount: 0 })).toMatchObject({ state: 'failed', reason: expect.stringContaining('INVALID_PARAMETER') });
});

test('a number that the gateway knows with another amount stops everything', async () => {
  await ports.gateway.submitRefund(refund);
  await expect(ports.gateway.submitRefund({ ...refund, amount: 101 })).rejects.toThrow(FinalError);
});

test('a number that never arrived is not found', async () => {
  expect(await ports.gateway.queryRefund({ ...refund, refundNo: 'R2' })).toEqual({ state: 'not_found' });
});

test('a reason that is too long for the gateway is cut, not refused', async () => {
  expect(await ports.gateway.submitRefund({ ...refund, reason: '长'.repeat(200) })).toMatchObject({ state: 'succeeded' });
});

const line = { lineId: 'L1', sku: 'S1', quantity: 1 };
const place = { name: '周沐阳', phone: '13800000000', detail: '古墩路 1888 号' };
const idempotent: { name: string; run: (reach: Pick<Ports, 'warehouse' | 'courier' | 'shop'>) => Promise<unknown>; target: string; answer: unknown }[] = [
  { name: 'stopPush', target: 'warehouse.stop', run: ({ warehouse }) => warehouse.stopPush({ ...call, orderNumber: 'M1' }), answer: 'stopped' },
  { name: 'intercept', target: 'warehouse.intercept', run: ({ warehouse }) => warehouse.intercept({ ...call, orderNumber: 'M1' }), answer: 'intercepted' },
  { name: 'createInbound', target: 'warehouse.inbound', run: ({ warehouse }) => warehouse.createInbound({ ...call, orderNumber: 'M1', warehouse: 'HZ1', lines: [line] }), answer: { documentNo: expect.stringMatching(/^RK/) } },
  { name: 'createLossDocument', target: 'warehouse.loss', run: ({ warehouse }) => warehouse.createLossDocument({ ...call, orderNumber: 'M1', amount: 100, currency: 'CNY', lines: [line] }), answer: { documentNo: expect.stringMatching(/^BS/) } },
  { name: 'subscribe', target: 'courier.subscribe', run: ({ courier }) => courier.subscribe({ ...call, courier: 'zto', trackingNo: 'Z1' }), answer: { subscribed: true } },
  { name: 'bookPickup', target: 'courier.pickup', run: ({ courier }) => courier.bookPickup({ ...call, from: place, to: place }), answer: { courier: 'sandbox', trackingNo: expect.stringMatching(/^SB/), pickupCode: expect.stringMatching(/^\d{4}$/) } },
  { name: 'recall', target: 'courier.recall', run: ({ courier }) => courier.recall({ ...call, courier: 'zto', trackingNo: 'Z1' }), answer: 'intercepted' },
  { name: 'sendOrderEffect', target: 'shop.effect', run: ({ shop }) => shop.sendOrderEffect({ ...call, effect: { orderNumber: 'M1', status: 'closed', closed: true, points: 5, lines: [] } }), answer: undefined },
];

test.each(idempotent)('$name has one effect when the answer to the first call was lost', async ({ run, target, answer }) => {
  await fault('timeout_after_success', target);
  await expect(run(ports)).rejects.toThrow(ConnectorError);
  expect(await run(ports)).toEqual(answer);
  const { warehouse, courier, shop } = await box.ledger();
  expect([...warehouse, ...courier, ...shop]).toMatchObject([{ externalId: call.externalId, submissions: 2 }]);
});

test('a system that is busy is worth another try, a refusal is final', async () => {
  await fault('error500', 'warehouse.stop');
  await expect(ports.warehouse.stopPush({ ...call, orderNumber: 'M1' })).rejects.toMatchObject({ name: 'ConnectorError', code: 'unavailable' });
  await ports.warehouse.stopPush({ ...call, orderNumber: 'M1' });
  await expect(ports.warehouse.stopPush({ ...call, orderNumber: 'M2' })).rejects.toThrow(FinalError);
});

test('a call ends when its caller gives up', async () => {
  await fault('timeout', 'warehouse.stop');
  await expect(ports.warehouse.stopPush({ ...call, orderNumber: 'M1', signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'unanswered' });
});
