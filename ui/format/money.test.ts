import { describe, expect, it } from 'vitest';
import { currencySign, formatMoney, minorDigits } from './money.ts';

describe('formatMoney', () => {
  it('always shows two digits of yuan and groups thousands', () => {
    expect(formatMoney(123450, 'CNY', 'zh-CN')).toBe('¥1,234.50');
    expect(formatMoney(0, 'CNY', 'en')).toBe('¥0.00');
  });

  it('sets a real minus before the sign', () => {
    expect(formatMoney(-1735, 'CNY', 'zh-CN')).toBe('− ¥17.35');
  });

  it('knows currencies without minor units', () => {
    expect(minorDigits('JPY')).toBe(0);
    expect(formatMoney(1200, 'JPY', 'en')).toBe('¥1,200');
    expect(formatMoney(1200, 'USD', 'en')).toBe('$12.00');
  });

  it('gives the sign for inputs', () => {
    expect(currencySign('CNY', 'en')).toBe('¥');
  });
});
