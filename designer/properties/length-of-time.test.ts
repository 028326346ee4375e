import { expect, it } from 'vitest';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { policyClocks, readLength, writeLength } from './length-of-time.ts';

it('offers every length of time that the policy has', () => {
  expect([...policyClocks].toSorted()).toEqual(Object.keys(defaultPolicy.clocks).toSorted());
});

it.each(['P2D', 'PT4H', 'PT30M'])('writes %s as it reads it', (iso) => {
  const length = readLength(iso);
  expect(length && writeLength(length)).toBe(iso);
});

it.each(['P1DT4H', '=policy.clocks.review', ''])('leaves %s as a text', (iso) => {
  expect(readLength(iso)).toBeUndefined();
});
