import { describe, expect, it } from 'vitest';
import { formProblems } from './form-problems.ts';
import type { FieldSchema } from './types.ts';

const count = { type: 'integer', minimum: 0 };
const schema: FieldSchema = {
  type: 'object',
  properties: {
    amount: { type: 'integer', format: 'money', maximum: 20000 },
    inspection: { type: 'array', items: { type: 'object', properties: { lineId: { type: 'string' }, good: count, damaged: count, missing: count, notOurs: count } } },
  },
};
const lines = [{ lineId: 'L1', title: '抱枕套', quantity: 3 }];
const found = (good: number, damaged: number) => [{ lineId: 'L1', good, damaged, missing: 0, notOurs: 0 }];

describe('formProblems', () => {
  it('knows the maximum of this ticket', () => {
    expect(formProblems(schema, { amount: 10451 }, { amounts: { amount: { max: 10450 } } })).toEqual([{ path: ['amount'], keyword: 'maximum', limit: 10450 }]);
  });

  it('says only once that an amount is too high', () => {
    expect(formProblems(schema, { amount: 20001 }, { amounts: { amount: { max: 10450 } } })).toHaveLength(1);
  });

  it('wants an inspection that adds up', () => {
    expect(formProblems(schema, { inspection: found(2, 0) }, { lines })).toEqual([{ path: ['inspection'], keyword: 'addsUp', limit: null }]);
    expect(formProblems(schema, { inspection: found(2, 1) }, { lines })).toEqual([]);
  });

  it('asks nothing about lines it does not know', () => {
    expect(formProblems(schema, { inspection: found(2, 0) }, {})).toEqual([]);
  });
});
