import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar, type Calendar } from './calendar.ts';
import { checkCalendar } from './check-calendar.ts';
import { afterSpending, allowance, spent, type Pace } from './spent.ts';

const berlin: Calendar = { timezone: 'Europe/Berlin', periods: { 1: [['08:00', '12:00'], ['13:00', '17:30']], 7: [['00:00', '24:00']] }, holidays: ['2026-12-27'] };
const newYork: Calendar = { timezone: 'America/New_York', periods: { 6: [['22:00', '24:00']], 7: [['01:00', '04:00']] }, workdays: ['2027-01-01'], workdayPeriods: [['10:00', '16:00']] };
const calendars = fc.constantFrom(defaultCalendar, berlin, newYork);
const paces = fc.constantFrom<Pace>('calendar', 'working');
const start = Date.UTC(2026, 0, 1);
/** Two years: both changes of the clock, and the end of a year. */
const instants = fc.integer({ min: 0, max: 730 * 1440 }).map((minute) => start + minute * 60_000);

describe('time that is spent', () => {
  test('adds up: from a to b and from b to c is from a to c, across changes of the clock and the end of the year', () => {
    fc.assert(fc.property(paces, calendars, fc.tuple(instants, instants, instants), (pace, calendar, moments) => {
      const [a, b, c] = moments.toSorted((x, y) => x - y) as [number, number, number];
      expect(spent(pace, a, b, calendar) + spent(pace, b, c, calendar)).toBe(spent(pace, a, c, calendar));
    }), { numRuns: 60 });
  });

  test('never shrinks while time goes on, and is never longer than time itself', () => {
    fc.assert(fc.property(paces, calendars, instants, instants, fc.nat(100_000), (pace, calendar, a, b, later) => {
      expect(spent(pace, a, b + later, calendar)).toBeGreaterThanOrEqual(spent(pace, a, b, calendar));
      expect(spent(pace, a, b, calendar)).toBeLessThanOrEqual(Math.max(0, b - a));
    }), { numRuns: 60 });
  });

  test('is what is left to the instant that spending it leads to', () => {
    fc.assert(fc.property(paces, calendars, instants, fc.integer({ min: 1, max: 6_000 }), (pace, calendar, from, minutes) => {
      const amount = minutes * 60_000;
      expect(spent(pace, from, afterSpending(pace, from, amount, calendar), calendar)).toBe(amount);
    }), { numRuns: 60 });
  });

  test('a working day is as long as the first weekday with hours, a day on the clock has 24 hours', () => {
    expect(allowance('working', 'P2DT1H', defaultCalendar)).toBe(19 * 3_600_000);
    expect(allowance('working', 'P1D', berlin)).toBe(8.5 * 3_600_000);
    expect(allowance('calendar', 'P1W', defaultCalendar)).toBe(7 * 86_400_000);
  });

  test.each([['working', 'P1W'], ['working', 'P1M'], ['calendar', 'PT0S'], ['calendar', '-PT1H'], ['calendar', 'soon']] as const)('%s time of %s cannot be given', (pace, value) => {
    expect(() => allowance(pace, value, defaultCalendar)).toThrow(expect.objectContaining({ code: 'timer-invalid' }));
  });
});

describe('checkCalendar', () => {
  test('finds nothing in calendars that can be used', () => {
    expect([defaultCalendar, berlin, newYork].flatMap(checkCalendar)).toEqual([]);
  });

  test.each<[Partial<Calendar>, string, string]>([
    [{ timezone: 'Moon/Base' }, '/timezone', 'timezone_unknown'],
    [{ periods: { 1: [['18:00', '09:00']] } }, '/periods/1/0', 'period_empty'],
    [{ periods: { 1: [['09:00', '12:00'], ['11:00', '18:00']] } }, '/periods/1/1', 'periods_overlap'],
    [{ periods: { 1: [] } }, '/periods', 'no_open_hours'],
    [{ holidays: ['2026-02-30'] }, '/holidays/0', 'date_unknown'],
    [{ holidays: ['2026-10-10'], workdays: ['2026-10-10'] }, '/workdays/0', 'day_twice'],
    [{ workdayPeriods: [['10:00', '10:00']] }, '/workdayPeriods/0', 'period_empty'],
  ])('%j is refused at %s', (change, path, code) => {
    expect(checkCalendar({ ...defaultCalendar, ...change }).map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
  });
});
