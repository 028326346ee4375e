import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { unitsWithAttempts } from './attempts.ts';
import { aTicket, types } from './builders.ts';
import type { TicketFacts } from './types.ts';

function left(...tickets: TicketFacts[]): number {
  return unitsWithAttempts('L1', 3, types.returnRefund, 'after_shipment', tickets, defaultPolicy);
}

describe('attempts', () => {
  it('start with one for each unit', () => {
    expect(left()).toBe(3);
  });

  it('are used up by a withdrawn request, for its units only', () => {
    expect(left(aTicket({ state: 'withdrawn' }))).toBe(1);
    expect(left(aTicket({ state: 'withdrawn', lines: [{ lineId: 'L1', quantity: 3 }] }))).toBe(0);
  });

  it('are given again after a rejection, once', () => {
    const rejected = aTicket({ state: 'withdrawn', rejected: true, lines: [{ lineId: 'L1', quantity: 3 }] });

    expect(left(rejected)).toBe(3);
    expect(left(rejected, rejected)).toBe(0);
  });

  it('before shipment and after it are counted apart', () => {
    expect(left(aTicket({ state: 'closed', stage: 'before_shipment', lines: [{ lineId: 'L1', quantity: 3 }] }))).toBe(3);
  });

  it('of types that leave the units free are their own', () => {
    const withdrawn = aTicket({ state: 'withdrawn', lines: [{ lineId: 'L1', quantity: 3 }] });

    expect(unitsWithAttempts('L1', 3, types.resendInvoice, 'after_shipment', [withdrawn], defaultPolicy)).toBe(3);
    expect(unitsWithAttempts('L1', 3, types.resendInvoice, 'after_shipment', [{ ...withdrawn, type: types.resendInvoice }], defaultPolicy)).toBe(0);
    expect(left({ ...withdrawn, type: types.resendInvoice })).toBe(3);
  });

  it('are not used up by what is open or succeeded', () => {
    expect(left(aTicket(), aTicket({ state: 'completed', money: 'succeeded' }))).toBe(3);
  });
});
