import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, apportionCapped } from './apportion.ts';

describe('apportion', () => {
  it('gives what is left over to the largest remainders', () => {
    expect(apportion(10, [10, 25, 65])).toEqual([1, 3, 6]);
    expect(apportion(100, [3, 3, 1])).toEqual([43, 43, 14]);
  });

  it('breaks ties in favour of the earlier', () => {
    expect(apportion(5, [1, 1, 1])).toEqual([2, 2, 1]);
  });

  it('gives nothing to who weighs nothing', () => {
    expect(apportion(7, [0, 3, 0])).toEqual([0, 7, 0]);
  });

  it('shares equally when nobody weighs anything', () => {
    expect(apportion(5, [0, 0])).toEqual([3, 2]);
  });

  it('shares nothing among nobody', () => {
    expect(apportion(5, [])).toEqual([]);
  });

  it('is exact where a product leaves the safe integers', () => {
    const weights = [99_999_999_999, 1, 99_999_999_999];

    expect(apportion(99_999_999_999, weights)).toEqual([49_999_999_999, 1, 49_999_999_999]);
  });

  it('adds up, and nobody is a whole unit away from the exact share', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 8 }).filter((all) => all.some((w) => w > 0));
    fc.assert(fc.property(fc.nat({ max: 10_000_000 }), weights, (amount, all) => {
      const shares = apportion(amount, all);

      const total = all.reduce((sum, weight) => sum + weight, 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
      for (const [i, share] of shares.entries()) expect(Math.abs(share - (amount * all[i]!) / total)).toBeLessThan(1);
    }));
  });
});

describe('apportionCapped', () => {
  it('moves what does not fit to the others', () => {
    expect(apportionCapped(60, [10, 10, 10], [5, 100, 100])).toEqual([5, 28, 27]);
  });

  it('drops what nobody can take', () => {
    expect(apportionCapped(60, [10, 10], [5, 7])).toEqual([5, 7]);
  });

  it('moves on when the second round overflows too', () => {
    expect(apportionCapped(90, [10, 10, 10], [5, 35, 100])).toEqual([5, 35, 50]);
  });

  it('never exceeds a cap and takes all that fits', () => {
    const entry = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })).map(([weight, room]) => ({ weight, cap: Math.min(weight, room) }));
    fc.assert(fc.property(fc.nat({ max: 5000 }), fc.array(entry, { maxLength: 6 }), (amount, entries) => {
      const caps = entries.map((one) => one.cap);

      const shares = apportionCapped(amount, entries.map((one) => one.weight), caps);

      expect(shares.every((share, i) => share >= 0 && share <= caps[i]!)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(amount, caps.reduce((sum, cap) => sum + cap, 0)));
    }));
  });
});
