import { describe, expect, it } from 'vitest';
import { beijingTime } from './beijing-time.ts';

describe('beijingTime', () => {
  it.each([
    ['2026-09-24 06:01:00', '2026-09-23T22:01:00Z'],
    ['2026/9/24 6:01', '2026-09-23T22:01:00Z'],
    ['2026-12-31 23:59:59', '2026-12-31T15:59:59Z'],
    ['2024-02-29 08:00:00', '2024-02-29T00:00:00Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(beijingTime(text, 'x')).toBe(instant);
  });

  it.each(['2026-13-45 99:00:00', '2026-02-30 10:00:00', '2026-09-24', '', '昨天'])('refuses "%s"', (text) => {
    expect(() => beijingTime(text, '订单创建时间')).toThrow(expect.objectContaining({ code: 'time_invalid' }) as Error);
  });
});
