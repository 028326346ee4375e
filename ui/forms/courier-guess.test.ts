import { describe, expect, it } from 'vitest';
import { withGuessedCourier } from './courier-guess.ts';

describe('withGuessedCourier', () => {
  it('fills the courier in from its number', () => {
    expect(withGuessedCourier({}, { trackingNo: 'YT8812345678901' })).toEqual({ trackingNo: 'YT8812345678901', courier: 'yto' });
  });

  it('leaves what somebody chose', () => {
    expect(withGuessedCourier({ courier: 'ems' }, { trackingNo: 'YT8812345678901', courier: 'ems' }).courier).toBe('ems');
  });

  it('replaces its own earlier guess', () => {
    const before = { trackingNo: 'YT8812345678901', courier: 'yto' };
    expect(withGuessedCourier(before, { ...before, trackingNo: 'SF1403358284173' }).courier).toBe('sf');
  });

  it('does nothing while the number stays', () => {
    expect(withGuessedCourier({ trackingNo: 'YT8812345678901' }, { trackingNo: 'YT8812345678901', note: 'x' })).toEqual({ trackingNo: 'YT8812345678901', note: 'x' });
  });
});
