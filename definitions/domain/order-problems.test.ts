import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { anOrder } from './builders.ts';
import { completeOrder } from './complete-order.ts';
import { checkOrder, orderTotal } from './order-problems.ts';
import { orderSchema } from './order-schema.ts';
import type { OrderInput } from './types.ts';

function codes(changes: Partial<OrderInput>): string[] {
  return checkOrder(anOrder(changes)).map((problem) => problem.code);
}

describe('checkOrder', () => {
  it('finds nothing in an order that adds up', () => {
    expect(orderTotal(anOrder())).toBe(28300);
    expect(checkOrder(anOrder())).toEqual([]);
  });

  it('finds a paid amount that is not goods less discounts plus freight', () => {
    expect(codes({ paid: 28301, payments: [] })).toEqual(['paid_mismatch']);
  });

  it('finds payments that do not make up what was paid', () => {
    expect(codes({ payments: [{ id: 'P1', channel: 'wechat', amount: 1, paidAt: '2026-11-12T00:38:00Z' }] })).toEqual(['payments_mismatch']);
  });

  it('finds discounts that the goods cannot take', () => {
    expect(codes({ discounts: [{ id: 'D1', amount: 99999 }], paid: 1200, payments: [] })).toEqual(['discounts_above_goods']);
  });

  it('finds money on an unpaid order, and accepts a closed one that never was paid', () => {
    expect(codes({ status: 'awaiting_payment' })).toEqual(['paid_while_unpaid']);
    expect(codes({ status: 'closed', paid: 0, payments: [] })).toEqual([]);
  });

  it('finds lines that are named twice or not at all', () => {
    const line = { id: 'L1', title: 'x', unitPrice: 1, quantity: 1 };

    expect(codes({ lines: [line, line] })).toEqual(['duplicate_line']);
    expect(codes({ discounts: [{ id: 'D', amount: 1, lineIds: ['L9'] }], parcels: [{ courier: 'SF', trackingNo: '1', lineIds: ['L8'] }] })).toEqual(['unknown_line', 'unknown_line']);
  });

  it('finds totals beyond exact numbers', () => {
    expect(codes({ lines: [{ id: 'L1', title: 'x', unitPrice: Number.MAX_SAFE_INTEGER, quantity: 2 }], discounts: [] })).toEqual(['amount_out_of_range']);
  });
});

describe('the order schema', () => {
  const ajv = new Ajv();
  addFormats.default(ajv);
  const validate = ajv.compile(orderSchema);

  it('accepts the least that a shop may send, and a complete order', () => {
    const least: OrderInput = {
      number: '1', buyer: { id: 'b', name: 'B' }, status: 'awaiting_shipment', currency: 'CNY', createdAt: '2026-11-12T00:37:12Z',
      lines: [{ id: 'L1', title: '杯', unitPrice: 1, quantity: 1 }], paid: 1,
    };

    expect(validate(least)).toBe(true);
    expect(completeOrder(least)).toMatchObject({ channel: 'own', discounts: [], freight: 0, points: { used: 0, value: 0 }, parcels: [], refunds: [] });
    expect(validate(completeOrder(least))).toBe(true);
    expect(validate(anOrder())).toBe(true);
  });

  it('refuses floats, negative amounts and local times', () => {
    for (const wrong of [{ paid: 1.5 }, { freight: -1 }, { createdAt: '2026-11-12 00:37' }, { status: 'shipped' }, { currency: 'cny' }]) {
      expect(validate({ ...anOrder(), ...wrong }), JSON.stringify(wrong)).toBe(false);
    }
  });
});
