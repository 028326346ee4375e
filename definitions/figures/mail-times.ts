import { DateTime } from 'luxon';

/** Every day, on Mondays, or on the first of the month. */
export type Every = 'day' | 'week' | 'month';

/** The next moment (ISO 8601) after `now` at which such a mail goes out: that hour of the shop's day. */
export function nextMail(every: Every, hour: number, now: string, timezone: string): string {
  const local = DateTime.fromISO(now, { zone: timezone });
  const today = local.startOf('day').set({ hour });
  const first = { day: today, week: today.startOf('week').set({ hour }), month: today.startOf('month').set({ hour }) }[every];
  const next = first > local ? first : first.plus({ day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } }[every]).set({ hour });
  return next.toUTC().toISO() as string;
}

/** The days that a mail sent on `day` (`YYYY-MM-DD`) tells of: the day, the week (from Monday) or the month before it, also when it is sent late. */
export function toldDays(every: Every, day: string): { from: string; to: string } {
  const begun = DateTime.fromISO(day, { zone: 'utc' }).startOf(every);
  const unit = ({ day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const)[every];
  return { from: begun.minus(unit).toISODate() as string, to: begun.minus({ days: 1 }).toISODate() as string };
}
