import { describe, expect, it } from 'vitest';
import { aboveLimit } from './limits.ts';

const policy = { limits: { agent: { refund: 20000, compensation: 5000 }, supervisor: { refund: null, compensation: 50000 } } };

describe('aboveLimit', () => {
  it('lets a role grant up to its limit', () => {
    expect(aboveLimit(policy, ['agent'], { refund: 20000, compensation: 5000 })).toBe(false);
    expect(aboveLimit(policy, ['agent'], { refund: 20001, compensation: 0 })).toBe(true);
    expect(aboveLimit(policy, ['agent'], { refund: 0, compensation: 5001 })).toBe(true);
  });

  it('counts the highest of several roles', () => {
    expect(aboveLimit(policy, ['agent', 'supervisor'], { refund: 90000, compensation: 50000 })).toBe(false);
  });

  it('lets other roles grant nothing, and the owner everything', () => {
    expect(aboveLimit(policy, ['warehouse'], { refund: 1, compensation: 0 })).toBe(true);
    expect(aboveLimit(policy, ['owner'], { refund: 1e9, compensation: 1e9 })).toBe(false);
  });
});
