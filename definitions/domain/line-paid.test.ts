import { describe, expect, it } from 'vitest';
import { anOrder } from './builders.ts';
import type { DomainError } from './errors.ts';
import { lineCosts } from './line-paid.ts';
import type { QuotedOrder } from './types.ts';

function order(changes: Partial<QuotedOrder>): QuotedOrder {
  return { currency: 'CNY', status: 'completed', lines: [{ id: 'A', unitPrice: 100, quantity: 1 }, { id: 'B', unitPrice: 100, quantity: 2 }], ...changes };
}

describe('lineCosts', () => {
  it('takes each line\'s share of discount and points off its total', () => {
    const [mugs, cloth] = lineCosts(anOrder());

    expect(mugs).toMatchObject({ total: 17700, discounts: [{ id: 'D1', amount: 1735, whole: 3000, covered: 30600 }], pointsValue: 289, points: 289, paid: 15676 });
    expect(cloth).toMatchObject({ total: 12900, discounts: [{ amount: 1265 }], pointsValue: 211, points: 211, paid: 11424 });
  });

  it('spreads a discount over the lines that it names only', () => {
    const costs = lineCosts(order({ discounts: [{ id: 'D', amount: 50, lineIds: ['B'] }] }));

    expect(costs.map((cost) => cost.paid)).toEqual([100, 150]);
  });

  it('weighs every discount by the original totals, not by what is left', () => {
    const costs = lineCosts(order({ discounts: [{ id: 'D1', amount: 90, lineIds: ['A'] }, { id: 'D2', amount: 30 }] }));

    expect(costs.map((cost) => cost.paid)).toEqual([0, 180]);
  });

  it('never takes a line below zero and drops what no covered line can take', () => {
    const costs = lineCosts(order({ discounts: [{ id: 'D1', amount: 500, lineIds: ['A'] }] }));

    expect(costs.map((cost) => cost.paid)).toEqual([0, 200]);
  });

  it('applies points last, over what discounts have left', () => {
    const costs = lineCosts(order({ discounts: [{ id: 'D1', amount: 100, lineIds: ['A'] }], points: { used: 30, value: 30 } }));

    expect(costs.map((cost) => cost.pointsValue)).toEqual([0, 30]);
    expect(costs.map((cost) => cost.points)).toEqual([10, 20]);
  });

  it('refuses a discount on a line that the order does not have', () => {
    const act = () => lineCosts(order({ discounts: [{ id: 'D1', amount: 1, lineIds: ['Z'] }] }));

    expect(act).toThrow(expect.objectContaining({ code: 'unknown_line', params: { lineId: 'Z' } }) as DomainError);
  });

  it('refuses totals that cannot be exact', () => {
    const lines = [{ id: 'A', unitPrice: Number.MAX_SAFE_INTEGER, quantity: 2 }];

    expect(() => lineCosts(order({ lines }))).toThrow(expect.objectContaining({ code: 'amount_out_of_range' }) as DomainError);
  });
});
