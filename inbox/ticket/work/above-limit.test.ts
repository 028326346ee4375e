import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../ui/i18n/whole-text.ts';
import { outcomesFor } from './above-limit.ts';

const outcomes = [
  { code: 'approve', label: { zh: '通过，退款', en: 'Approve and refund' }, tone: 'primary' as const, needsReason: false },
  { code: 'reject', label: { zh: '驳回', en: 'Reject' }, tone: 'danger' as const, needsReason: true },
];
const labels = (data: Record<string, unknown>, language: 'zh-CN' | 'en' = 'zh-CN'): string[] => {
  const text = wholeText(language);
  return outcomesFor(outcomes, data, text).map(({ label }) => text.label(label));
};

describe('the outcomes of a step with an amount', () => {
  it('say that a supervisor is asked once the amount is above the reader\'s limit', () => {
    expect(labels({ amount: 20_001, ownLimit: 20_000 })).toEqual(['送主管批准', '驳回']);
    expect(labels({ amount: 20_001, ownLimit: 20_000 }, 'en')).toEqual(['Send to supervisor', 'Reject']);
  });

  it('stay as they are within it, after a fee, and for people without one', () => {
    expect(labels({ amount: 20_000, ownLimit: 20_000 })).toEqual(['通过，退款', '驳回']);
    expect(labels({ amount: 20_400, serviceFee: 400, ownLimit: 20_000 })).toEqual(['通过，退款', '驳回']);
    expect(labels({ amount: 90_000 })).toEqual(['通过，退款', '驳回']);
  });
});
