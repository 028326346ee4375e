import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../engine/calendars/calendar.ts';
import { dueAt } from '../../engine/calendars/due-at.ts';
import { chinaCalendar } from './china.ts';

const calendar = chinaCalendar([2026]);

describe('chinaCalendar', () => {
  it('is a calendar', () => {
    expect(new Ajv().validate(calendarSchema, calendar)).toBe(true);
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
});
