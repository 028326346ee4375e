import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fileOf, ordersOf, problemsOf, runImport } from '../test-files.ts';

const sample = await readFile(new URL('../samples/shopify/orders.json', import.meta.url), 'utf8');
const [paid, fresh, yen] = (JSON.parse(sample) as { orders: Record<string, unknown>[] }).orders as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];

async function run(content: unknown) {
  return runImport(fileOf('orders.json', typeof content === 'string' ? content : JSON.stringify(content), 100));
}

async function orderOf(content: Record<string, unknown>) {
  const results = await run([content]);
  expect(problemsOf(results)).toEqual([]);
  return ordersOf(results)[0]!;
}

describe('orders.json of Shopify', () => {
  it('gives each order with its discounts, tax, freight, payment, parcel and refunds', async () => {
    const [order] = ordersOf(await run(sample));

    expect(order).toEqual({
      number: '1001', channel: 'Shopify', status: 'completed', currency: 'USD',
      createdAt: '2026-10-01T13:15:00Z', paidAt: '2026-10-01T13:15:30Z', shippedAt: '2026-10-02T14:00:00Z',
      deliveredAt: '2026-10-05T20:30:00Z', completedAt: '2026-10-05T20:30:00Z',
      buyer: { id: '7001', name: 'Ada Lee', phone: '+1 555 0100' },
      address: { name: 'Ada Lee', phone: '+1 555 0100', region: 'United States New York Albany', detail: '1 Main St 12207' },
      lines: [{ id: '8001', sku: 'MUG-W', title: 'Pour-over mug 350 ml', spec: 'Cream', image: '', unitPrice: 6365, quantity: 3, warehouse: 'manual', gift: false, category: '' }],
      discounts: [{ id: '8001-1', name: 'FALL10', amount: 1770, lineIds: ['8001'] }, { id: '8001-tax', name: 'tax rounding', amount: 1, lineIds: ['8001'] }],
      points: { used: 0, value: 0 }, freight: 1000, paid: 18324,
      payments: [{ id: '1001-1', channel: 'shopify_payments', amount: 18324, paidAt: '2026-10-01T13:15:30Z' }],
      parcels: [{ courier: 'UPS', trackingNo: '1Z999AA10123456784', lineIds: ['8001'], status: 'delivered' }],
      refunds: [{ id: '9101', amount: 5775, lines: [{ lineId: '8001', quantity: 1 }], refundedAt: '2026-10-08T14:00:00Z' }],
      remark: 'Leave at the door',
    });
  });

  it('knows included tax, free goods and currencies without decimals', async () => {
    expect(await orderOf(fresh)).toMatchObject({ status: 'awaiting_shipment', paid: 4500, freight: 500, lines: [{ unitPrice: 4000 }, { gift: true, unitPrice: 0 }], payments: [{ channel: 'paypal' }] });
    expect(await orderOf(yen)).toMatchObject({ status: 'awaiting_payment', currency: 'JPY', paid: 0, lines: [{ unitPrice: 1200 }], payments: [] });
  });

  it('tells where an order stands', async () => {
    const shipped = { ...paid, fulfillments: [{ created_at: '2026-10-02T10:00:00-04:00', tracking_number: 'T1', shipment_status: 'in_transit' }] };

    expect((await orderOf(shipped)).status).toBe('awaiting_receipt');
    expect((await orderOf({ ...shipped, closed_at: '2026-10-20T10:00:00-04:00' })).status).toBe('completed');
    expect((await orderOf({ ...paid, fulfillment_status: 'partial' })).status).toBe('awaiting_shipment');
    expect((await orderOf({ ...paid, financial_status: 'partially_refunded' })).status).toBe('completed');
    expect((await orderOf({ ...paid, financial_status: 'refunded' })).status).toBe('closed');
    expect(await orderOf({ ...paid, cancelled_at: '2026-10-01T10:00:00-04:00' })).toMatchObject({ status: 'closed', closedAt: '2026-10-01T14:00:00Z' });
  });

  it('comes as a list in an object, a bare list, an answer for one order, or one order', async () => {
    for (const content of [{ orders: [paid] }, [paid], { order: paid }, paid]) {
      expect(ordersOf(await run(content)).map((order) => order.number)).toEqual(['1001']);
    }
  });

  it('reports amounts that do not add up, and goes on', async () => {
    const results = await run(sample);

    expect(ordersOf(results)).toHaveLength(3);
    expect(problemsOf(results)).toMatchObject([{ row: 4, number: '1004', column: 'total_price', code: 'amounts_mismatch' }]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an amount that is none', { line_items: [{ id: 1, title: 'x', quantity: 1, price: 'free' }] }, 'line_items[0].price', 'amount_invalid'],
    ['an unknown status', { financial_status: 'imaginary' }, 'financial_status', 'status_unknown'],
    ['a time without offset', { created_at: '2026-10-01T09:15:00' }, 'created_at', 'time_invalid'],
    ['no time', { created_at: null }, 'created_at', 'field_missing'],
    ['no goods', { line_items: [] }, 'line_items', 'field_missing'],
    ['no currency', { currency: '' }, 'currency', 'field_missing'],
    ['half a unit', { line_items: [{ id: 1, title: 'x', quantity: 0.5, price: '1' }] }, 'line_items[0].quantity', 'quantity_invalid'],
    ['no number', { name: '', order_number: null, id: null }, 'name', 'number_missing'],
  ])('reports %s', async (_, changes, column, code) => {
    expect(problemsOf(await run([{ ...fresh, ...changes }]))).toMatchObject([{ row: 1, column, code }]);
  });

  it('stops where the JSON breaks, with what could be read', async () => {
    const results = await run(`[${JSON.stringify(fresh)}, {"id": 1, `);

    expect(ordersOf(results)).toHaveLength(1);
    expect(problemsOf(results)).toMatchObject([{ row: 2, code: 'json_broken' }]);
  });

  it('loses one broken order only, not its neighbours', async () => {
    const results = await run(`[${JSON.stringify(fresh)}, {"id": 1, "line_items": [nonsense]}, ${JSON.stringify(paid)}]`);

    expect(ordersOf(results).map((order) => order.number)).toEqual(['1002', '1001']);
    expect(problemsOf(results)).toMatchObject([{ row: 2, code: 'json_broken' }]);
  });

  it('refuses JSON that is something else, and finds nothing in an empty list', async () => {
    expect(problemsOf(await run({ products: [] }))).toMatchObject([{ column: 'line_items', code: 'field_missing' }]);
    expect(await run({ orders: [] })).toEqual([]);
  });

  it('refuses JSON that nests without end', async () => {
    expect(problemsOf(await run('['.repeat(5000)))).toMatchObject([{ code: 'json_broken' }]);
  });
});
