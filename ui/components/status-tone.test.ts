import { describe, expect, it } from 'vitest';
import { axisTone, shownStatus, statusTone } from './status-tone.ts';

describe('statusTone', () => {
  it('is moving where the next act is the shop\'s, and neutral where it is the buyer\'s', () => {
    expect(statusTone('pending_review')).toBe('moving');
    expect(statusTone('pending_return')).toBe('neutral');
  });

  it('keeps violet for disputes', () => {
    expect(statusTone('arbitration')).toBe('dispute');
    expect(axisTone('dispute', 'open')).toBe('dispute');
  });

  it('treats a status of a shop\'s own flow by its first word', () => {
    expect(statusTone('pending_phone_call')).toBe('moving');
    expect(statusTone('parked')).toBe('neutral');
  });
});

describe('axisTone', () => {
  it('makes an unknown refund something to look at, never done', () => {
    expect(axisTone('money', 'unknown')).toBe('look');
    expect(axisTone('money', 'succeeded')).toBe('done');
  });

  it('tells good goods from damaged and missing ones', () => {
    expect(['received_good', 'received_damaged', 'missing'].map((state) => axisTone('goods', state))).toEqual(['done', 'failed', 'look']);
  });
});

describe('shownStatus', () => {
  it('says suspended while the ticket is, whatever its step says', () => {
    expect(shownStatus({ status: 'pending_review', statusGroup: 'suspended' })).toBe('suspended');
    expect(shownStatus({ status: 'pending_review', statusGroup: 'pending_review' })).toBe('pending_review');
  });
});
