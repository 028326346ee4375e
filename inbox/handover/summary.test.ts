import { describe, expect, it } from 'vitest';
import type { RegisterLine } from '../../server/contracts/types.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { summaryOf } from './summary.ts';

const now = new Date('2026-11-19T04:00:00Z');
const line = (number: string, changes: Partial<RegisterLine> = {}): RegisterLine => ({
  id: number, number, version: 1, typeLabel: { zh: '仅退款' }, status: 'pending_review', statusGroup: 'pending_review', buyer: '周沐阳', title: '杯子', section: 'act', changed: 0, due: null, plan: null, ...changes,
});
const plan = (changes: Partial<NonNullable<RegisterLine['plan']>>): RegisterLine['plan'] => ({ progress: '', nextAct: '', nextAt: null, by: '林晓', at: now.toISOString(), ...changes });

describe('the summary of a hand-over', () => {
  it('says first what must be done, with progress and next act as registered, and leaves out what nobody wrote', () => {
    const words = summaryOf([line('AS3', { section: 'done', status: 'completed' }), line('AS1', { plan: plan({ progress: '等照片', nextAct: '回电' }) }), line('AS2', { section: 'wait' })], now, wholeText('zh-CN'));
    expect(words).toBe('下一班前要办（1）\n· AS1 周沐阳 · 待审核、等照片、回电\n\n在等（1）\n· AS2 周沐阳 · 待审核\n\n本班已结束（1）\n· AS3 周沐阳 · 已完成');
  });

  it('is empty for nothing', () => expect(summaryOf([], now, wholeText('en'))).toBe(''));
});
