import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisons, literalOf, parseCondition, printCondition, typedOf } from './condition.ts';

const field = fc.stringMatching(/^[a-z][a-zA-Z]{0,6}(\.[a-z][a-zA-Z]{0,6})?$/).filter((name) => !/\b(and|or|true|false|null)\b/.test(name));
const typed = fc.oneof(fc.string({ maxLength: 12 }).map((text) => text.trim()), fc.integer().map(String), fc.constantFrom('true', 'null'));

describe('a condition of rows', () => {
  it('is read back from the FEEL that it is written as, whatever the texts hold', () => {
    fc.assert(fc.property(fc.constantFrom('and' as const, 'or' as const), fc.array(fc.tuple(field, fc.constantFrom(...comparisons), typed), { minLength: 2, maxLength: 4 }), (join, parts) => {
      const rows = parts.map(([name, comparison, value]) => ({ field: name, comparison, value: literalOf(value) }));
      expect(parseCondition(printCondition({ join, rows }))).toEqual({ join, rows });
      expect(rows.map(({ value }) => typedOf(value))).toEqual(parts.map(([, , value]) => value));
    }));
  });

  it.each(['amount > limit', 'some x in lines satisfies x.ok', 'a = 1 and b = 2 or c = 3', 'not(a = 1)', ''])('is not claimed for what rows cannot say: %s', (feel) => {
    expect(parseCondition(feel)).toBeUndefined();
  });
});
