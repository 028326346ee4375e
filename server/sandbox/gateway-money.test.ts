import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeEach(async () => { box = await startTestSandbox(); });
afterEach(async () => { await box.close(); });

const charge = { chargeNo: 'C1', amount: 1500, currency: 'CNY', purpose: 'shipment' };
const open = async (): Promise<string> => ((await box.request('POST', '/gateway/charges', charge)).body as { payPath: string }).payPath;
const pay = async (path: string): Promise<Response> => fetch(`${box.url}${path}`, { method: 'POST', redirect: 'manual' });
const ledger = async (query = 'from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z') => (await box.request('GET', `/gateway/ledger?${query}`)).body as { items: { entry: string; number: string; state: string }[]; next?: string };
const refund = (refundNo: string) => box.request('POST', '/gateway/refunds', { refundNo, paymentId: 'P1', channel: 'wechat', amount: 100, currency: 'CNY', reason: 'test' });

test('a number is one charge with one page; another amount under it is refused', async () => {
  const path = await open();
  expect(await open()).toBe(path);
  expect(await box.request('POST', '/gateway/charges', { ...charge, amount: 1 })).toMatchObject({ status: 409, body: { code: 'CHARGE_NUMBER_REUSED' } });
  expect(await box.request('POST', '/gateway/charges', { ...charge, chargeNo: 'C 2' })).toMatchObject({ status: 400 });
});

test('its page is paid once, and the merchant is told once', async () => {
  const path = await open();
  expect(await (await fetch(`${box.url}${path}`)).text()).toContain('<button>');
  await pay(path);
  await pay(path);
  await box.sandbox.tick();
  expect(box.callbacks).toMatchObject([{ topic: 'gateway', type: 'payment.succeeded', data: { chargeNo: 'C1', amount: 1500, state: 'paid' } }]);
  expect(await (await fetch(`${box.url}${path}`)).text()).not.toContain('<button>');
});

test('a paid charge is paid after a restart too', async () => {
  await pay(await open());
  await box.restart();
  expect(await box.request('GET', '/gateway/charges/C1')).toMatchObject({ status: 200, body: { state: 'paid' } });
  expect(await box.request('GET', '/gateway/charges/C2')).toMatchObject({ status: 404 });
});

test('the ledger tells what moved between two instants: what left, what came back, what was collected', async () => {
  await refund('R1');
  await box.fault({ target: 'gateway.refund', kind: 'declined', match: { refundNo: 'R2' } });
  await refund('R2');
  await box.fault({ target: 'gateway.refund', kind: 'late_failure', match: { refundNo: 'R3' } });
  await refund('R3');
  await box.fault({ target: 'gateway.refund', kind: 'processing', match: { refundNo: 'R4' } });
  await refund('R4');
  await pay(await open());
  expect((await ledger()).items.map(({ entry, number, state }) => [entry, number, state]).sort()).toEqual([['charge', 'C1', 'succeeded'], ['refund', 'R1', 'succeeded'], ['refund', 'R3', 'succeeded']]);
  box.pass(10);
  await box.sandbox.tick();
  expect((await ledger()).items.filter(({ number }) => number !== 'R1' && number !== 'C1').map(({ number, state }) => [number, state])).toEqual([['R3', 'returned'], ['R4', 'succeeded']]);
  expect((await ledger('from=2026-11-20T00:00:00.000Z&to=2026-11-21T00:00:00.000Z')).items).toEqual([]);
});

test('the ledger comes in pages', async () => {
  for (let n = 0; n < 101; n += 1) await refund(`R${n}`);
  const first = await ledger();
  expect([first.items.length, first.next]).toEqual([100, '100']);
  expect((await ledger(`from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z&cursor=${first.next}`)).items).toHaveLength(1);
});
