import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../engine/calendars/calendar.ts';
import { dueAt } from '../../engine/calendars/due-at.ts';
import { checkCalendar } from '../../engine/calendars/check-calendar.ts';
import { chinaCalendar, knownYears, withChinesePublicHolidays } from './china.ts';

const calendar = chinaCalendar([2026]);

describe('chinaCalendar', () => {
  it('is a calendar', () => {
    expect(new Ajv().validate(calendarSchema, calendar)).toBe(true);
    expect(checkCalendar(chinaCalendar(knownYears()))).toEqual([]);
  });

  it('is closed on public holidays and open on the weekends moved for them', () => {
    expect(calendar.holidays).toContain('2026-10-01');
    expect(calendar.workdays).toContain('2026-10-10');
    expect(calendar.holidays).not.toContain('2026-10-03');
  });

  it('counts four working hours over a holiday', () => {
    const timer = { kind: 'duration', value: 'PT4H', time: 'working' } as const;

    // 17:00 on 30 September; the 1st to the 7th are closed, the 8th opens at nine
    expect(dueAt(timer, 'PT4H', '2026-09-30T09:00:00Z', calendar)).toBe('2026-10-08T04:00:00.000Z');
  });

  it('knows the years that have been announced', () => {
    expect(knownYears()).toEqual(expect.arrayContaining([2004, 2025, 2026]));
  });

  it('refreshes the days of the asked years and leaves the others as the shop has them', () => {
    const own = { ...calendar, holidays: ['2025-06-18', '2026-06-18'], workdays: ['2025-06-21'] };
    const refreshed = withChinesePublicHolidays(own, [2026]);

    expect(refreshed.holidays).toEqual(expect.arrayContaining(['2025-06-18', '2026-10-01']));
    expect(refreshed.holidays).not.toContain('2026-06-18');
    expect(refreshed.workdays).toEqual(expect.arrayContaining(['2025-06-21', '2026-10-10']));
  });
});
