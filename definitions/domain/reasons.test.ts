import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { anOrder } from './builders.ts';
import type { DomainErrorCode } from './errors.ts';
import { checkReason, reasonsFor } from './reasons.ts';

const now = '2026-11-19T04:00:00Z';

function codes(type: string, received?: boolean, order = anOrder(), at = now): string[] {
  return reasonsFor(order, type, defaultPolicy, at, received).map((reason) => reason.code);
}

describe('reasons', () => {
  it('before shipment are those of a cancellation', () => {
    expect(codes('refund_only', undefined, anOrder({ status: 'awaiting_shipment' })))
      .toEqual(['not_wanted', 'agreed', 'wrong_address', 'coupon_unused', 'slow_to_ship']);
  });

  it('depend on whether the goods arrived', () => {
    expect(codes('refund_only', false)).toEqual(['not_wanted', 'not_shipped_as_promised', 'no_tracking', 'out_of_stock', 'other']);
    expect(codes('refund_only', true)).toContain('damaged');
    expect(codes('refund_only', true)).not.toContain('no_tracking');
  });

  it('without a cause disappear once the no-reason window is over', () => {
    const late = '2026-11-25T00:00:00Z';

    expect(codes('return_refund', true)).toContain('not_liked');
    expect(codes('return_refund', true, anOrder(), late)).not.toContain('not_liked');
    expect(codes('return_refund', true, anOrder(), late)).toContain('quality');
  });

  it('that fit every type are offered to types that a shop invents', () => {
    expect(codes('repair_phone', true)).toEqual(['other']);
  });

  it('of an exchange are its own', () => {
    expect(codes('exchange', true)).toEqual(['description_differs', 'quality', 'damaged', 'wrong_item', 'wrong_model', 'other']);
  });
});

describe('checkReason', () => {
  function refuses(type: string, reason: string, evidence: number, code: DomainErrorCode): void {
    const act = () => checkReason(anOrder(), defaultPolicy, { type, reason, evidence, received: true }, now);
    expect(act).toThrow(expect.objectContaining({ code }) as Error);
  }

  it('gives the reason with whose fault it presumes', () => {
    expect(checkReason(anOrder(), defaultPolicy, { type: 'return_refund', reason: 'damaged', evidence: 1 }, now)).toMatchObject({ fault: 'seller' });
  });

  it('refuses what is unknown, not offered or not proven', () => {
    refuses('refund_only', 'moon_phase', 9, 'reason_unknown');
    refuses('refund_only', 'no_tracking', 9, 'reason_not_offered');
    refuses('return_refund', 'damaged', 0, 'evidence_missing');
  });

  it('asks for photos where the type needs them, whatever the reason', () => {
    refuses('exchange', 'other', 0, 'evidence_missing');
  });
});
