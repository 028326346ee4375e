import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { formatDuration } from './duration.ts';

const zh = wholeText('zh-CN');
const minutes = (n: number) => n * 60_000;

describe('formatDuration', () => {
  it('shows two units at most', () => {
    expect(formatDuration(minutes(2 * 1440 + 4 * 60 + 59), zh)).toBe('2 天 4 小时');
    expect(formatDuration(minutes(94), zh)).toBe('1 小时 34 分');
    expect(formatDuration(minutes(94), wholeText('en'))).toBe('1 h 34 min');
  });

  it('leaves a second unit of zero out', () => {
    expect(formatDuration(minutes(3 * 1440 + 20), zh)).toBe('3 天');
    expect(formatDuration(minutes(360), zh)).toBe('6 小时');
  });

  it('shows seconds only below a minute and rounds down', () => {
    expect(formatDuration(59_999, zh)).toBe('59 秒');
    expect(formatDuration(119_999, zh)).toBe('1 分');
  });

  it('does not mind the sign', () => {
    expect(formatDuration(-minutes(26), zh)).toBe('26 分');
  });
});
