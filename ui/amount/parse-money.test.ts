import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyInputText, parseMoney } from './parse-money.ts';

describe('parseMoney', () => {
  it.each<[string, string, string, number | null | undefined]>([
    ['reads digits after the point', '104.5', 'CNY', 10450],
    ['reads what was pasted with sign and grouping', '¥1,234.50', 'CNY', 123450],
    ['reads full-width digits and points', '１０４．５０', 'CNY', 10450],
    ['reads an amount that starts with the point', '.5', 'CNY', 50],
    ['knows currencies without minor units', '350', 'JPY', 350],
    ['refuses a tenth of a cent', '1.005', 'CNY', null],
    ['refuses digits after the point where there are none', '350.5', 'JPY', null],
    ['refuses words', '一百', 'CNY', null],
    ['refuses a minus', '-5', 'CNY', null],
    ['refuses a lone point', '.', 'CNY', null],
    ['refuses more than anyone pays', '99999999999', 'CNY', null],
    ['takes an empty field for no amount', ' ', 'CNY', undefined],
  ])('%s', (_fact, text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it('reads back whatever the input shows', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom('CNY', 'JPY', 'KWD', 'USD'), (minor, currency) => {
      expect(parseMoney(moneyInputText(minor, currency), currency)).toBe(minor);
    }));
  });
});
