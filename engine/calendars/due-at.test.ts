import fc from 'fast-check';
import { DateTime, Duration } from 'luxon';
import { describe, expect, test } from 'vitest';
import type { TimerSpec } from '../kernel/types.ts';
import { defaultCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { dueAt } from './due-at.ts';
import { openHours } from './open-hours.ts';

const shanghai: Calendar = {
  timezone: 'Asia/Shanghai',
  periods: { 1: [['09:00', '12:00'], ['13:30', '18:00']], 2: [['09:00', '18:00']], 3: [['09:00', '18:00']], 4: [['09:00', '18:00']], 5: [['09:00', '17:00']] },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], workdays: ['2026-10-10'],
};
const berlin: Calendar = { timezone: 'Europe/Berlin', periods: { 7: [['00:00', '24:00']] } };

function due(value: string, from: string, { kind = 'duration', time = 'calendar', calendar = shanghai }: Partial<TimerSpec> & { calendar?: Calendar } = {}): string {
  const at = dueAt({ kind, value, time }, value, DateTime.fromISO(from, { zone: calendar.timezone }).toISO()!, calendar);
  return DateTime.fromISO(at, { zone: calendar.timezone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

describe('dueAt', () => {
  test('answers in UTC', () => {
    expect(dueAt({ kind: 'duration', value: 'P1D', time: 'calendar' }, 'P1D', '2026-11-19T12:00:00+08:00', shanghai)).toBe('2026-11-20T04:00:00.000Z');
  });

  test.each([
    ['PT4H', '2026-11-19T22:00', '2026-11-20T02:00'], ['P2D', '2026-11-20T18:00', '2026-11-22T18:00'], ['P1M', '2026-01-31T12:00', '2026-02-28T12:00'],
    ['-PT4H', '2026-11-19T02:00', '2026-11-18T22:00'], ['P1W', '2026-11-19T00:00', '2026-11-26T00:00'], ['P1DT12H', '2026-11-19T00:00', '2026-11-20T12:00'],
    ['PT0S', '2026-11-19T00:00', '2026-11-19T00:00'],
  ])('%s of calendar time from %s is %s', (value, from, expected) => {
    expect(due(value, from)).toBe(expected);
  });

  test('days and hours of calendar time are what luxon counts, also where clocks are put forward or back', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    const value = fc.tuple(fc.constantFrom('', '-'), fc.nat(3), fc.nat(9), fc.nat(40), fc.nat(80)).map(([sign, weeks, days, hours, minutes]) => `${sign}P${weeks}W${days}DT${hours}H${minutes}M`);
    fc.assert(fc.property(zone, value, fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (timezone, duration, from) => {
      const expected = DateTime.fromJSDate(from, { zone: timezone }).plus(Duration.fromISO(duration)).toUTC().toISO();
      expect(dueAt({ kind: 'duration', value: duration, time: 'calendar' }, duration, from.toISOString(), { ...shanghai, timezone })).toBe(expected);
    }), { numRuns: 2000 });
  });

  test('a day ends at the same wall clock time when daylight saving begins, 24 hours do not', () => {
    expect(due('P1D', '2026-03-28T12:00', { calendar: berlin })).toBe('2026-03-29T12:00');
    expect(due('PT24H', '2026-03-28T12:00', { calendar: berlin })).toBe('2026-03-29T13:00');
  });

  test.each([
    ['PT2H', '2026-11-18T10:00', '2026-11-18T12:00', 'inside a period'],
    ['PT4H', '2026-11-16T10:00', '2026-11-16T15:30', 'over the lunch break'],
    ['PT2H', '2026-11-20T16:00', '2026-11-23T10:00', 'over the weekend, Friday closes at five'],
    ['PT1H', '2026-11-21T15:00', '2026-11-23T10:00', 'starting on Saturday'],
    ['PT8H30M', '2026-11-17T09:30', '2026-11-17T18:00', 'exactly until closing'],
    ['PT11H', '2026-09-30T17:00', '2026-10-09T10:00', 'over a holiday: one hour on Wednesday, nine on Thursday the 8th, one on Friday'],
    ['P1D', '2026-11-20T15:00', '2026-11-23T15:00', 'a working day'],
    ['P1D', '2026-11-21T15:00', '2026-11-24T09:00', 'a working day from Saturday starts on Monday'],
    ['P1D', '2026-11-19T17:30', '2026-11-20T17:00', 'a working day ends when the next one closes'],
    ['P1D', '2026-11-20T12:30', '2026-11-23T13:30', 'a working day that would end in the lunch break ends after it'],
    ['P1DT2H', '2026-11-18T17:00', '2026-11-20T10:00', 'a working day and two hours'],
    ['P2D', '2026-10-08T10:00', '2026-10-10T10:00', 'the moved workday on Saturday counts'],
    ['-PT2H', '2026-11-23T10:00', '2026-11-20T16:00', 'backwards over the weekend'],
    ['-P1D', '2026-11-23T10:00', '2026-11-20T10:00', 'a working day back'],
    ['PT0S', '2026-11-21T10:00', '2026-11-23T09:00', 'nothing, from outside the hours'],
  ])('%s of working time from %s is %s: %s', (value, from, expected) => {
    expect(due(value, from, { time: 'working' })).toBe(expected);
  });

  test.each([
    ['2026-11-11T18:00:00+08:00', '2026-11-11T18:00'], ['2026-11-11T10:00:00Z', '2026-11-11T18:00'], ['2026-11-11T18:00', '2026-11-11T18:00'],
    ['2026-11-11', '2026-11-11T00:00'], ['2026-11-11T11:00:00@Europe/Berlin', '2026-11-11T18:00'],
  ])('the date %s is %s in the shop', (value, expected) => {
    expect(due(value, '2026-11-01T00:00', { kind: 'date' })).toBe(expected);
  });

  test('a date in working time is the next opening', () => {
    expect(due('2026-11-21T18:00', '2026-11-01T00:00', { kind: 'date', time: 'working' })).toBe('2026-11-23T09:00');
  });

  test('a cron cycle ticks in the time zone of the shop', () => {
    expect(due('0 9 * * 1-5', '2026-11-20T09:00', { kind: 'cycle' })).toBe('2026-11-23T09:00');
  });

  test.each([
    ['duration', 'tomorrow', 'timer-invalid'], ['duration', '', 'timer-invalid'], ['duration', 'P', 'timer-invalid'], ['date', '2026-13-01', 'timer-invalid'],
    ['cycle', 'every day', 'timer-invalid'], ['cycle', 'R/2026-01-01/2027-01-01', 'timer-invalid'], ['duration', 'P1000000Y', 'timer-too-far'], ['cycle', '0 0 30 2 *', 'timer-too-far'],
  ] as const)('the %s "%s" is refused as %s', (kind, value, code) => {
    expect(() => due(value, '2026-11-01T00:00', { kind })).toThrow(expect.objectContaining({ name: 'TimerError', code }));
  });

  test('months have no meaning in working time', () => {
    expect(() => due('P1M', '2026-11-01T00:00', { time: 'working' })).toThrow(expect.objectContaining({ code: 'timer-invalid' }));
  });

  test('a calendar without hours or with an unknown time zone is refused instead of searched for ever', () => {
    const closed = { timezone: 'Asia/Shanghai', periods: {} };
    expect(() => due('PT1H', '2026-11-01T00:00', { time: 'working', calendar: closed })).toThrow(expect.objectContaining({ code: 'no-working-time' }));
    expect(() => due('P1D', '2026-11-01T00:00', { time: 'working', calendar: closed })).toThrow(expect.objectContaining({ code: 'no-working-time' }));
    expect(() => dueAt({ kind: 'duration', value: 'PT1H', time: 'calendar' }, 'PT1H', '2026-11-01T00:00:00Z', { timezone: 'Moon/Base', periods: {} }))
      .toThrow(expect.objectContaining({ code: 'timezone-unknown' }));
  });
});

describe('working time', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 });
  const calendar = fc.constantFrom(shanghai, berlin, defaultCalendar, { timezone: 'America/New_York', periods: { 1: [['22:00', '24:00']], 7: [['01:00', '04:00']] } } as Calendar);
  const after = (from: number, amount: number, shop: Calendar) =>
    Date.parse(dueAt({ kind: 'duration', value: '', time: 'working' }, `${amount < 0 ? '-' : ''}PT${Math.abs(amount)}M`, new Date(from).toISOString(), shop));
  const start = Date.UTC(2026, 0, 1);
  const hours = fc.integer({ min: 1, max: 3000 });

  test('always ends in business hours', () => {
    fc.assert(fc.property(minutes, hours, calendar, (offset, amount, shop) => {
      const at = after(start + offset * 60_000, amount, shop);
      const day = DateTime.fromMillis(at, { zone: shop.timezone });
      const near = [openHours(day, shop), openHours(day.minus({ days: 1 }), shop)].flat();
      expect(near.some((open) => open.from <= at && at <= open.to)).toBe(true);
    }));
  });

  test('can be split: a and then b minutes end where a + b minutes end', () => {
    fc.assert(fc.property(minutes, hours, hours, calendar, (offset, a, b, shop) => {
      const from = start + offset * 60_000;
      expect(after(after(from, a, shop), b, shop)).toBe(after(from, a + b, shop));
    }));
  });

  test('is as long as the business hours that lie in it', () => {
    fc.assert(fc.property(minutes, hours, calendar, (offset, amount, shop) => {
      const from = start + offset * 60_000;
      const to = after(from, amount, shop);
      let open = 0;
      for (let day = DateTime.fromMillis(from, { zone: shop.timezone }).startOf('day'); day.toMillis() < to; day = day.plus({ days: 1 })) {
        for (const hour of openHours(day, shop)) open += Math.max(0, Math.min(hour.to, to) - Math.max(hour.from, from));
      }
      expect(open).toBe(amount * 60_000);
    }));
  });

  test('backwards undoes forwards from business hours', () => {
    fc.assert(fc.property(minutes, hours, calendar, (offset, amount, shop) => {
      const from = after(start + offset * 60_000, 1, shop);
      expect(after(after(from, amount, shop), -amount, shop)).toBe(from);
    }));
  });
});
