import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { anOrder, types } from './builders.ts';
import { noReasonWindow, typeWindow } from './windows.ts';

const completed = anOrder({ status: 'completed', completedAt: '2026-11-20T00:00:00Z' });

describe('windows', () => {
  it('are always open before the order is completed', () => {
    expect(typeWindow(anOrder(), types.returnRefund, defaultPolicy, '2028-01-01T00:00:00Z')).toEqual({ open: true });
  });

  it('close 15 days after completion, to the second', () => {
    expect(typeWindow(completed, types.refundOnly, defaultPolicy, '2026-12-05T00:00:00Z')).toEqual({ open: true, closesAt: '2026-12-05T00:00:00.000Z' });
    expect(typeWindow(completed, types.refundOnly, defaultPolicy, '2026-12-05T00:00:01Z').open).toBe(false);
  });

  it('run on the warranty from delivery for repairs', () => {
    expect(typeWindow(completed, types.repair, defaultPolicy, '2027-11-16T10:50:00Z').open).toBe(true);
    expect(typeWindow(completed, types.repair, defaultPolicy, '2027-11-16T10:50:01Z').open).toBe(false);
  });

  it('for reasons without a cause run from delivery', () => {
    expect(noReasonWindow(completed, defaultPolicy, '2026-11-23T10:50:00Z').open).toBe(true);
    expect(noReasonWindow(completed, defaultPolicy, '2026-11-23T10:50:01Z').open).toBe(false);
    expect(noReasonWindow(anOrder({ deliveredAt: undefined }), defaultPolicy, '2027-01-01T00:00:00Z')).toEqual({ open: true });
  });

  it('count from the latest known time where completion or delivery was never told', () => {
    const bare = anOrder({ status: 'completed', deliveredAt: undefined, shippedAt: undefined });

    expect(typeWindow(bare, types.refundOnly, defaultPolicy, '2026-11-20T00:00:00Z').closesAt).toBe('2026-11-27T00:38:00.000Z');
  });
});
