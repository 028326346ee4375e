import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeEach(async () => { box = await startTestSandbox(); });
afterEach(async () => { await box.close(); });

const subscribe = () => box.request('POST', '/courier/subscriptions', { externalId: 'T1', courier: 'zto', trackingNo: 'Z1' });
const move = (state: string) => box.request('POST', '/courier/parcels/Z1/events', { state });

test('a subscriber hears of every move of the parcel with the whole trail', async () => {
  await subscribe();
  await move('1');
  await move('3');
  await box.sandbox.tick();
  expect(box.callbacks).toMatchObject([
    { topic: 'courier', type: 'parcel.updated', data: { merchant: 'shop-1', externalId: 'T1', trackingNo: 'Z1', state: '1', code: 'collected' } },
    { data: { state: '3', code: 'delivered', trail: [{ state: '1' }, { state: '3' }] } },
  ]);
});

test('who subscribes late hears where the parcel is, and subscribing twice changes nothing', async () => {
  await move('0');
  await subscribe();
  await subscribe();
  await box.sandbox.tick();
  expect(box.callbacks).toMatchObject([{ data: { code: 'in_transit' } }]);
});

test('an unknown parcel state is refused', async () => {
  expect((await move('99')).status).toBe(400);
});

test('a pickup is booked once and answers the same tracking number', async () => {
  const body = { externalId: 'T1', from: { name: '周沐阳', phone: '1', detail: 'x' }, to: { name: '木禾', phone: '2', detail: 'y' } };
  const first = await box.request('POST', '/courier/pickups', body);
  expect(first.body).toMatchObject({ courier: 'sandbox', trackingNo: expect.stringMatching(/^SB\d{12}$/), pickupCode: expect.stringMatching(/^\d{4}$/) });
  expect((await box.request('POST', '/courier/pickups', body)).body).toEqual(first.body);
});

test('a parcel under way can be recalled, a delivered one cannot', async () => {
  const recall = (externalId: string) => box.request('POST', '/courier/recalls', { externalId, courier: 'zto', trackingNo: 'Z1' });
  await move('0');
  expect((await recall('a')).body).toEqual({ result: 'intercepted' });
  await move('3');
  expect((await recall('b')).body).toEqual({ result: 'too_late' });
});
