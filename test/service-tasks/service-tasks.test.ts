import { expect, test } from 'vitest';
import { useBench } from './bench.ts';

const bench = useBench(2_000);

const { run } = bench;
const order = { orderNumber: 'M1', lines: [{ lineId: 'L1', quantity: 2 }], orderLines: [{ id: 'L1', sku: 'CUP', title: '杯' }] };

test('stop-shipment tells whether the order had been pushed', async () => {
  expect(await run('stop-shipment', { orderNumber: 'M1' })).toEqual({ result: 'stopped' });
  await bench.box.request('PUT', '/warehouse/shipments/M1', { state: 'pushed' });
  expect(await run('stop-shipment', { orderNumber: 'M1' }, 2)).toEqual({ result: 'already_pushed' });
});

test('intercept-shipment tells whether the goods were held back', async () => {
  expect(await run('intercept-shipment', { orderNumber: 'M1' })).toEqual({ result: 'intercepted' });
  await bench.box.request('PUT', '/warehouse/shipments/M1', { state: 'left' });
  expect(await run('intercept-shipment', { orderNumber: 'M1' }, 2)).toEqual({ result: 'too_late' });
  await bench.box.fault({ target: 'warehouse.intercept', kind: 'unknown' });
  expect(await run('intercept-shipment', { orderNumber: 'M1' }, 3)).toEqual({ result: 'unknown' });
});

test('recall-parcel is only as good as its worst parcel', async () => {
  const parcels = [{ courier: 'zto', trackingNo: 'Z1' }, { courier: 'zto', trackingNo: 'Z2' }];
  expect(await run('recall-parcel', { parcels })).toEqual({ result: 'intercepted' });
  await bench.box.fault({ target: 'courier.recall', kind: 'unknown', match: { trackingNo: 'Z1' } });
  expect(await run('recall-parcel', { parcels }, 2)).toEqual({ result: 'unknown' });
  await bench.box.request('POST', '/courier/parcels/Z2/events', { state: '3' });
  await bench.box.fault({ target: 'courier.recall', kind: 'unknown', match: { trackingNo: 'Z1' } });
  expect(await run('recall-parcel', { parcels }, 3)).toEqual({ result: 'too_late' });
});

test('recall-parcel without a parcel is unknown, so that a person looks', async () => {
  expect(await run('recall-parcel', { parcels: [] })).toEqual({ result: 'unknown' });
});

test('subscribe-courier follows the parcel and the courier pushes its moves', async () => {
  expect(await run('subscribe-courier', { courier: 'zto', trackingNo: 'Z1', phone: null })).toEqual({ subscribed: true });
  await bench.box.request('POST', '/courier/parcels/Z1/events', { state: '3' });
  await bench.box.sandbox.tick();
  expect(bench.box.callbacks).toMatchObject([{ type: 'parcel.updated', data: { externalId: 'T1/subscribe-courier/1', code: 'delivered' } }]);
});

test('book-pickup books once for all attempts of one execution and tells the courier nothing but the address', async () => {
  const input = { from: { name: '周沐阳', phone: '1', detail: 'x', idCard: 'secret' }, to: { name: '木禾', phone: '2', detail: 'y', id: 'HZ' } };
  const first = await run('book-pickup', input);
  expect(await run('book-pickup', input)).toEqual(first);
  const { courier } = await bench.box.ledger();
  expect(courier).toMatchObject([{ kind: 'pickup', submissions: 2 }]);
  expect(JSON.stringify(courier)).not.toContain('secret');
});

test('inbound-document lists the returned lines under their article numbers', async () => {
  expect(await run('inbound-document', { ...order, warehouse: 'HZ1', trackingNo: null })).toEqual({ documentNo: expect.stringMatching(/^RK/) });
  expect((await bench.box.ledger()).warehouse).toMatchObject([{ kind: 'inbound', request: { warehouse: 'HZ1', lines: [{ lineId: 'L1', sku: 'CUP', quantity: 2 }] } }]);
});

test('loss-document writes the refunded amount off', async () => {
  expect(await run('loss-document', { ...order, amount: 5000, currency: 'CNY' })).toEqual({ documentNo: expect.stringMatching(/^BS/) });
  expect((await bench.box.ledger()).warehouse).toMatchObject([{ kind: 'loss', request: { amount: 5000, currency: 'CNY' } }]);
});

test('order-effect updates our order, then tells the shop once for all attempts', async () => {
  await bench.box.fault({ target: 'shop.effect', kind: 'timeout_after_success' });
  await expect(run('order-effect')).rejects.toThrow();
  expect(await run('order-effect')).toEqual({ orderNumber: 'M1', status: 'closed', closed: true, points: 120, freightPayer: 'seller', returnFreight: 1200 });
  expect((await bench.box.ledger()).shop).toMatchObject([{ kind: 'effect', submissions: 2, request: { effect: { orderNumber: 'M1', points: 120 } } }]);
});

test('notify sends the template with its parameters and refuses one that does not exist', async () => {
  expect(await run('notify', { template: 'refund_paid', amount: 9900 })).toEqual({ messageId: 'm1' });
  expect(bench.books.sent).toEqual([{ template: 'refund_paid', params: { amount: 9900 }, externalId: 'T1/notify/1' }]);
  await expect(run('notify', { template: 'poem' })).rejects.toThrow('template');
});

const goods = { orderNumber: 'M1', lines: [{ sku: 'CUP', quantity: 2, lineId: 'L1', title: null, spec: null }], address: { name: '周沐阳', phone: '1', region: null, detail: 'x' } };

test('check-stock says what is short, and the warehouse tells when it has come', async () => {
  expect(await run('check-stock', { lines: goods.lines })).toEqual({ available: true, short: [] });
  await bench.box.request('PUT', '/warehouse/stock/CUP', { quantity: 1 });
  expect(await run('check-stock', { lines: goods.lines }, 2)).toEqual({ available: false, short: [{ sku: 'CUP', wanted: 2, available: 1 }] });
  await bench.box.request('PUT', '/warehouse/stock/CUP', { quantity: 5 });
  await bench.box.sandbox.tick();
  expect(bench.box.callbacks).toMatchObject([{ type: 'stock.arrived', data: { externalId: 'T1/check-stock/2', sku: 'CUP', available: 5 } }]);
});

test('create-outbound orders goods out once for all attempts, and mirrors the special order once', async () => {
  await bench.box.fault({ target: 'warehouse.outbound', kind: 'timeout_after_success' });
  await expect(run('create-outbound', { ...goods, kind: 'exchange' })).rejects.toThrow();
  const made = await run('create-outbound', { ...goods, kind: 'exchange' }) as { documentNo: string; orderNumber: string };
  expect(made).toEqual({ documentNo: expect.stringMatching(/^CK/), orderNumber: expect.stringMatching(/^S/) });
  expect(await run('create-outbound', { ...goods, kind: 'exchange' })).toEqual(made);
  expect((await bench.box.ledger()).warehouse).toMatchObject([{ kind: 'outbound', submissions: 3, request: { kind: 'exchange', orderNumber: 'M1', lines: [{ sku: 'CUP', quantity: 2, lineId: 'L1' }] } }]);
  expect(bench.books.kept.linked).toEqual([{ number: made.orderNumber, kind: 'exchange' }]);
});

test('create-outbound makes no order for a repaired thing that goes back', async () => {
  expect(await run('create-outbound', { ...goods, kind: 'repair_return' })).toEqual({ documentNo: expect.stringMatching(/^CK/) });
  expect(bench.books.kept.linked).toEqual([]);
});

test('linked-order-shipped notes the parcel of the special order, and does nothing without one', async () => {
  const { orderNumber } = await run('create-outbound', { ...goods, kind: 'resend' }) as { orderNumber: string };
  await run('linked-order-shipped', { orderNumber: null, courier: 'zto', trackingNo: 'Z0' });
  await run('linked-order-shipped', { orderNumber, courier: 'zto', trackingNo: 'Z1' });
  expect(bench.books.kept.linked).toEqual([{ number: orderNumber, kind: 'resend', trackingNo: 'Z1' }]);
});

test('resend-invoice asks the invoice desk once for all attempts, with nothing but the invoice', async () => {
  const input = { orderNumber: 'M1', amount: 28_300, currency: 'CNY', invoice: { title: '木禾', taxNumber: null, kind: null, email: 'a@b.cn', secret: 'x' } };
  const first = await run('resend-invoice', input);
  expect(await run('resend-invoice', input)).toEqual(first);
  const { shop } = await bench.box.ledger();
  expect(shop).toMatchObject([{ kind: 'invoice', submissions: 2, request: { invoice: { title: '木禾', email: 'a@b.cn' }, amount: 28_300 } }]);
  expect(JSON.stringify(shop)).not.toContain('secret');
});
