import { describe, expect, it } from 'vitest';
import { refundNumber } from './refund-number.ts';

describe('refundNumber', () => {
  it('is the same for every attempt on the same payment', () => {
    expect(refundNumber('AS2611190121', 1)).toBe('AS2611190121-R1');
    expect(refundNumber('AS2611190121', 2)).toBe('AS2611190121-R2');
  });

  it('refuses what a gateway would not take', () => {
    for (const [number, index] of [['售后1', 1], ['A'.repeat(30), 1], ['AS1', 0], ['AS1', 1.5]] as const) {
      expect(() => refundNumber(number, index)).toThrow(expect.objectContaining({ code: 'ticket_number_invalid' }) as Error);
    }
  });
});
