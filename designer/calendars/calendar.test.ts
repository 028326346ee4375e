import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { checkCalendar } from '../../engine/calendars/check-calendar.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { kindOf, monthOf, turned, withOneMore, withPeriods, withYear } from './calendar.ts';
import { calendarWords } from './calendar-words.ts';

const zh = wholeText('zh-CN');

describe('a day', () => {
  it('is turned round and back', () => {
    const closed = turned(defaultCalendar, '2026-11-23');
    expect(kindOf(closed, '2026-11-23')).toBe('holiday');
    expect(kindOf(turned(closed, '2026-11-23'), '2026-11-23')).toBe('open');
    const worked = turned(defaultCalendar, '2026-11-22');
    expect(kindOf(worked, '2026-11-22')).toBe('worked');
    expect(turned(worked, '2026-11-22')).toMatchObject({ holidays: [], workdays: [] });
    expect(checkCalendar(turned(closed, '2026-11-22'))).toEqual([]);
  });

  it('stands under its weekday', () => {
    expect(monthOf(2026, 2)).toMatchObject({ before: 6, days: { length: 28 } });
    expect(monthOf(2028, 2).days).toHaveLength(29);
  });
});

describe('opening hours', () => {
  it('get another period behind the last, and none at all close the weekday', () => {
    expect(withOneMore([])).toEqual([['09:00', '18:00']]);
    expect(withOneMore([['09:00', '12:00']])).toEqual([['09:00', '12:00'], ['13:00', '15:00']]);
    expect(checkCalendar(withPeriods(defaultCalendar, '1', withOneMore([['09:00', '22:30']])))).toEqual([]);
    expect(withPeriods(defaultCalendar, '1', []).periods).not.toHaveProperty('1');
  });

  it('take a year that is announced and leave the others', () => {
    const before = withYear(defaultCalendar, 2025, { holidays: ['2025-10-01'], workdays: [] });
    expect(withYear(before, 2026, { holidays: ['2026-10-01'], workdays: ['2026-10-10'] })).toMatchObject({ holidays: ['2025-10-01', '2026-10-01'], workdays: ['2026-10-10'] });
  });

  it('say what changed', () => {
    const lunch = withPeriods(turned(defaultCalendar, '2026-12-31'), '1', [['09:00', '12:00'], ['13:00', '18:00']]);
    expect(calendarWords(defaultCalendar, lunch, zh)).toEqual(['周一：09:00–18:00 改为 09:00–12:00、13:00–18:00', '放假加 1 天：2026-12-31']);
    expect(calendarWords(lunch, defaultCalendar, zh)).toContain('放假去掉 1 天：2026-12-31');
    expect(calendarWords(defaultCalendar, { ...withPeriods(defaultCalendar, '5', []), timezone: 'Europe/Berlin' }, wholeText('en'))).toEqual(['Time zone: Asia/Shanghai, now Europe/Berlin', 'Fri: 09:00–18:00, now closed']);
  });
});
