import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from './testing.ts';

let box: TestSandbox;
beforeEach(async () => { box = await startTestSandbox(); });
afterEach(async () => { await box.close(); });

const stop = (externalId: string, orderNumber = 'M1') => box.request('POST', '/warehouse/stops', { externalId, orderNumber });
const intercept = (externalId: string, orderNumber = 'M1') => box.request('POST', '/warehouse/intercepts', { externalId, orderNumber });

test('an order that was not pushed can be stopped, a pushed one intercepted, one that left neither', async () => {
  expect((await stop('a')).body).toEqual({ result: 'stopped' });
  await box.request('PUT', '/warehouse/shipments/M1', { state: 'pushed' });
  expect((await stop('b')).body).toEqual({ result: 'already_pushed' });
  expect((await intercept('c')).body).toEqual({ result: 'intercepted' });
  await box.request('PUT', '/warehouse/shipments/M1', { state: 'left' });
  expect((await intercept('d')).body).toEqual({ result: 'too_late' });
});

test('the same external id has one effect and one answer', async () => {
  await stop('a');
  await box.request('PUT', '/warehouse/shipments/M1', { state: 'left' });
  expect((await stop('a')).body).toEqual({ result: 'stopped' });
  expect((await box.ledger()).warehouse).toMatchObject([{ externalId: 'a', kind: 'stop', submissions: 2 }]);
});

test('the same external id with another request is refused', async () => {
  await stop('a');
  expect(await stop('a', 'M2')).toMatchObject({ status: 409, body: { code: 'EXTERNAL_ID_REUSED' } });
});

test('an unknown interception is not remembered, so asking again may answer', async () => {
  await box.fault({ target: 'warehouse.intercept', kind: 'unknown' });
  expect((await intercept('a')).body).toEqual({ result: 'unknown' });
  expect((await intercept('a')).body).toEqual({ result: 'intercepted' });
});

test('a document is created once per external id and kind', async () => {
  const body = { externalId: 'a', orderNumber: 'M1', warehouse: 'HZ1', lines: [] };
  const first = await box.request('POST', '/warehouse/documents/inbound', body);
  const again = await box.request('POST', '/warehouse/documents/inbound', body);
  const loss = await box.request('POST', '/warehouse/documents/loss', { externalId: 'a', orderNumber: 'M1', amount: 100, currency: 'CNY', lines: [] });
  expect(again.body).toEqual(first.body);
  expect(loss.body).not.toEqual(first.body);
  expect((await box.ledger()).warehouse.map(({ kind }) => kind)).toEqual(['inbound', 'loss']);
});
