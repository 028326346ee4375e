import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeEach(async () => { box = await startTestSandbox(); });
afterEach(async () => { await box.close(); });

const refund = { refundNo: 'R1', paymentId: 'P1', channel: 'wechat_pay', amount: 9900, currency: 'CNY', reason: '质量问题' };
const submit = (change: Record<string, unknown> = {}) => box.request('POST', '/gateway/refunds', { ...refund, ...change });
const query = () => box.request('GET', '/gateway/refunds/R1');

const plannedFaults = async () => ((await box.request('GET', '/faults')).body as { items: unknown[] }).items;

/** A call that is never answered: given up as a caller would, once the gateway has met its fault. */
async function submitUnanswered(): Promise<void> {
  const giveUp = new AbortController();
  const call = fetch(`${box.url}/gateway/refunds`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Merchant': 'shop-1' }, body: JSON.stringify(refund), signal: giveUp.signal,
  }).catch((error: unknown) => error);
  await expect.poll(plannedFaults).toEqual([]);
  giveUp.abort();
  expect(await call).toBeInstanceOf(Error);
}

test('a refund number pays once however often it is submitted', async () => {
  const first = await submit();
  const second = await submit();

  expect(first).toMatchObject({ status: 200, body: { state: 'succeeded', refundNo: 'R1', amount: 9900 } });
  expect(second.body).toEqual(first.body);
  expect((await box.ledger()).refunds).toMatchObject([{ refundNo: 'R1', submissions: 2, payouts: 1 }]);
});

test('a refund number with another amount is refused', async () => {
  await submit();
  expect(await submit({ amount: 9901 })).toMatchObject({ status: 409, body: { code: 'REFUND_NUMBER_REUSED' } });
  expect((await box.ledger()).refunds).toMatchObject([{ amount: 9900, payouts: 1 }]);
});

test('a refund number is its merchant\'s own', async () => {
  await submit();
  await fetch(`${box.url}/gateway/refunds`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Merchant': 'shop-2' }, body: JSON.stringify({ ...refund, amount: 500 }) });
  expect((await box.ledger()).refunds).toMatchObject([{ refundNo: 'R1', amount: 9900 }, { refundNo: 'R1', amount: 500 }]);
  expect(await query()).toMatchObject({ body: { amount: 9900 } });
});

test('a submission without an amount is refused', async () => {
  expect(await submit({ amount: 0 })).toMatchObject({ status: 400, body: { code: 'INVALID_PARAMETER' } });
});

test('a number that was never submitted is not found', async () => {
  expect(await query()).toMatchObject({ status: 404, body: { code: 'REFUND_NOT_FOUND' } });
});

test('a lost call pays nothing', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'timeout' });
  await submitUnanswered();
  expect((await box.ledger()).refunds).toEqual([]);
});

test('a lost answer has paid, and the query says so', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'timeout_after_success' });
  await submitUnanswered();
  expect(await query()).toMatchObject({ body: { state: 'succeeded' } });
  expect((await box.ledger()).refunds).toMatchObject([{ payouts: 1, submissions: 1 }]);
});

test('a 500 answer pays nothing', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'error500' });
  expect((await submit()).status).toBe(500);
  expect((await box.ledger()).refunds).toEqual([]);
});

test('an unknown answer hides money that has left', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'unknown' });
  expect((await submit()).body).toMatchObject({ state: 'unknown' });
  expect((await query()).body).toMatchObject({ state: 'succeeded' });
});

test('a declined number may be submitted again and then pays once', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'declined', reason: 'NOT_ENOUGH' });
  expect((await submit()).body).toMatchObject({ state: 'failed', reason: 'NOT_ENOUGH' });
  expect((await submit()).body).toMatchObject({ state: 'succeeded' });
  expect((await box.ledger()).refunds).toMatchObject([{ submissions: 2, payouts: 1 }]);
});

test('a processing refund becomes final by itself and tells so', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'processing' });
  expect((await submit()).body).toMatchObject({ state: 'processing' });
  expect((await query()).body).toMatchObject({ state: 'processing' });

  box.pass(6);
  await box.sandbox.tick();

  expect((await query()).body).toMatchObject({ state: 'succeeded' });
  expect(box.callbacks.map(({ type }) => type)).toEqual(['refund.processing', 'refund.succeeded']);
});

test('a late failure comes after a success was told', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'late_failure' });
  expect((await submit()).body).toMatchObject({ state: 'succeeded' });

  box.pass(6);
  await box.sandbox.tick();

  expect((await query()).body).toMatchObject({ state: 'failed', reason: 'RETURNED_BY_BANK' });
  expect(box.callbacks.map(({ type }) => type)).toEqual(['refund.succeeded', 'refund.failed']);
});

test('a duplicate callback carries the same id twice', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'duplicate_callback' });
  await submit();
  await box.sandbox.tick();
  expect(box.callbacks).toHaveLength(2);
  expect(box.callbacks[0]?.id).toBe(box.callbacks[1]?.id);
});

test('an out-of-order callback brings older news last', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'out_of_order_callback' });
  await submit();
  await box.sandbox.tick();
  expect(box.callbacks.map(({ type }) => type)).toEqual(['refund.succeeded', 'refund.processing']);
  expect(box.callbacks[1]!.timestamp < box.callbacks[0]!.timestamp).toBe(true);
});

test('a callback that was not received is sent again later', async () => {
  box.receiver.down = true;
  await submit();
  await box.sandbox.tick();
  box.receiver.down = false;
  await box.sandbox.tick();
  expect(box.callbacks).toEqual([]);

  box.pass(6);
  await box.sandbox.tick();

  expect(box.callbacks).toMatchObject([{ type: 'refund.succeeded', data: { merchant: 'shop-1', refundNo: 'R1' } }]);
});

test('refunds, planned faults and waiting callbacks survive a restart', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'declined', match: { refundNo: 'R2' } });
  await submit();

  await box.restart();
  await box.sandbox.tick();

  expect((await query()).body).toMatchObject({ state: 'succeeded' });
  expect(box.callbacks).toHaveLength(1);
  expect((await submit({ refundNo: 'R2' })).body).toMatchObject({ state: 'failed' });
});

test('a fault meets only the call that it matches, as often as it was ordered', async () => {
  await box.fault({ target: 'gateway.refund', kind: 'declined', times: 2, match: { refundNo: 'R1' } });
  expect((await submit({ refundNo: 'R9' })).body).toMatchObject({ state: 'succeeded' });
  expect((await submit()).body).toMatchObject({ state: 'failed' });
  expect((await submit()).body).toMatchObject({ state: 'failed' });
  expect((await submit()).body).toMatchObject({ state: 'succeeded' });
});

test('a fault that the target does not know is refused, and faults can be cleared', async () => {
  expect((await box.request('POST', '/faults', { target: 'gateway.query', kind: 'declined' })).status).toBe(400);
  expect((await box.request('POST', '/faults', { target: 'moon', kind: 'timeout' })).status).toBe(400);
  await box.fault({ target: 'gateway.refund', kind: 'declined' });
  expect((await box.request('DELETE', '/faults')).status).toBe(204);
  expect((await box.request('GET', '/faults')).body).toEqual({ items: [] });
});
