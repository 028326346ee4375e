import { describe, expect, it } from 'vitest';
import { cumulative, nextPart } from './cumulative.ts';

describe('cumulative', () => {
  it('is the floor of the proportional part, and everything with the last unit', () => {
    expect([0, 1, 2, 3].map((units) => cumulative(100, units, 3))).toEqual([0, 33, 66, 100]);
  });
});

describe('nextPart', () => {
  it('is the difference to what was promised before', () => {
    expect(nextPart(100, 3, 1, 1, 33)).toBe(33);
    expect(nextPart(100, 3, 2, 1, 66)).toBe(34);
  });

  it('lets the last unit even out what a withdrawal has shifted', () => {
    expect(nextPart(100, 3, 2, 1, 33 + 34)).toBe(33);
  });

  it('is never negative', () => {
    expect(nextPart(1, 3, 1, 1, 1)).toBe(0);
  });
});
