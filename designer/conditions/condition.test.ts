import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { comparisons, literalOf, parseCondition, printCondition, typedOf } from './condition.ts';

const field = fc.stringMatching(/^[a-z][a-zA-Z]{0,6}(\.[a-z][a-zA-Z]{0,6})?$/).filter((name) => !/\b(and|or|true|false|null)\b/.test(name));
const typed = fc.oneof(fc.string({ maxLength: 12 }).map((text) => text.trim()), fc.integer().map(String), fc.constantFrom('true', 'null'));
const row = fc.tuple(field, fc.constantFrom(...comparisons), typed).map(([name, comparison, value]) => ({ field: name, comparison, value: literalOf(value) }));
const join = fc.constantFrom('and' as const, 'or' as const);
const group = fc.record({ join, rows: fc.array(row, { minLength: 2, maxLength: 3 }) });

describe('a condition of rows', () => {
  it('is read back from the FEEL that it is written as, whatever the texts hold', () => {
    fc.assert(fc.property(join, fc.array(row, { minLength: 2, maxLength: 4 }), (joined, rows) => {
      expect(parseCondition(printCondition({ join: joined, parts: rows }))).toEqual({ join: joined, parts: rows });
    }));
    fc.assert(fc.property(typed, (value) => { expect(typedOf(literalOf(value))).toBe(value); }));
  });

  it('may hold groups of rows, and is read back with them', () => {
    fc.assert(fc.property(join, fc.array(fc.oneof(row, group), { minLength: 2, maxLength: 4 }), (joined, parts) => {
      expect(parseCondition(printCondition({ join: joined, parts }))).toEqual({ join: joined, parts });
    }));
  });

  it('means as FEEL what its groups say', () => {
    const { evaluate } = createEvaluator();
    const flag = (name: string, value: boolean) => ({ field: name, comparison: '=' as const, value: String(value) });
    const names = fc.constantFrom('a', 'b', 'c');
    const flags = fc.tuple(names, fc.boolean()).map(([name, value]) => flag(name, value));
    const flagGroup = fc.record({ join, rows: fc.array(flags, { minLength: 1, maxLength: 3 }) });
    const all = (joined: 'and' | 'or', found: boolean[]) => (joined === 'and' ? found.every(Boolean) : found.some(Boolean));
    fc.assert(fc.property(join, fc.array(fc.oneof(flags, flagGroup), { minLength: 1, maxLength: 3 }), fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }), (joined, parts, data) => {
      const holds = (one: { field: string; value: string }) => data[one.field as 'a'] === (one.value === 'true');
      const meant = all(joined, parts.map((part) => ('rows' in part ? all(part.join, part.rows.map(holds)) : holds(part))));
      expect(evaluate(printCondition({ join: joined, parts }), data)).toBe(meant);
    }));
  });

  it('reads groups without brackets as FEEL does, and a group of one row as the other kind', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ field: name, comparison: '=' as const, value: '1' }));
    expect(parseCondition('a = 1 and b = 1 or c = 1')).toEqual({ join: 'or', parts: [{ join: 'and', rows: [a, b] }, c] });
    expect(parseCondition('a = 1 and (b = 1)')).toEqual({ join: 'and', parts: [a, { join: 'or', rows: [b] }] });
    expect(parseCondition('(a = 1 or b = 1)')).toEqual({ join: 'or', parts: [a, b] });
  });

  it.each(['amount > limit', 'some x in lines satisfies x.ok', 'a = 1 and (b = 2 or (c = 3 and d = 4))', '(a = 1', 'not(a = 1)', ''])('is not claimed for what rows and groups cannot say: %s', (feel) => {
    expect(parseCondition(feel)).toBeUndefined();
  });
});
