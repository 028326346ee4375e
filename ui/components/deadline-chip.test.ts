import { expect, test } from 'vitest';
import type { Due } from '../../server/contracts/types.ts';
import { wholeText } from '../i18n/whole-text.ts';
import { deadlineWords } from './deadline-chip.tsx';
import { deadlineState } from './deadline-state.ts';

const now = new Date('2026-11-21T02:00:00Z');

function words(due: Due | null, more: { suspended?: boolean } = {}): string {
  return deadlineWords({ due, ...more }, deadlineState(due, more.suspended ?? false, now), now, wholeText('zh-CN'));
}

test('a promise is named, before and after its end; a clock is not', () => {
  const promise = (at: string): Due => ({ at, kind: 'sla', label: { zh: '首响' } });
  expect(words(promise('2026-11-21T03:30:00Z'))).toBe('首响 1 小时 30 分');
  expect(words(promise('2026-11-21T01:34:00Z'))).toBe('首响超 26 分');
  expect(words({ at: '2026-11-21T02:48:00Z', kind: 'clock' })).toBe('48 分');
});

test('a clock past its end is being handled, and what is suspended stands still', () => {
  expect(words({ at: '2026-11-21T01:00:00Z', kind: 'clock' })).toBe('到期，正在处理');
  expect(words(null, { suspended: true })).toBe('已挂起');
});
