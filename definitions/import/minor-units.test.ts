import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMajorUnits, minorUnits } from './minor-units.ts';

describe('minorUnits', () => {
  it.each([['824.01', 82401], ['0.01', 1], ['5', 500], ['7.5', 750], ['1,234.50', 123450], ['¥12.00', 1200], ['12.3400', 1234], ['4503599627.29', 450359962729]])(
    'reads %s exactly', (text, amount) => {
      expect(minorUnits(text, 'x')).toBe(amount);
    });

  it.each(['', '一百元', '-1.00', '1.005', '1e3', '12.', 'NaN', '9007199254740993.00'])('refuses "%s"', (text) => {
    expect(() => minorUnits(text, '总金额')).toThrow(expect.objectContaining({ column: '总金额', code: 'amount_invalid' }) as Error);
  });

  it('knows currencies without decimals', () => {
    expect(minorUnits('1200', 'x', 0)).toBe(1200);
    expect(minorUnits('1200.00', 'x', 0)).toBe(1200);
    expect(() => minorUnits('1200.50', 'x', 0)).toThrow();
  });

  it('is undone by inMajorUnits', () => {
    fc.assert(fc.property(fc.nat({ max: 1_000_000_000 }), (amount) => {
      expect(minorUnits(inMajorUnits(amount), 'x')).toBe(amount);
    }));
    expect([inMajorUnits(5), inMajorUnits(-1234), inMajorUnits(7, 0)]).toEqual(['0.05', '-12.34', '7']);
  });
});
