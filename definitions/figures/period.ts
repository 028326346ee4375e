import { DateTime } from 'luxon';

/** Days of a shop, both inclusive (`YYYY-MM-DD`), and the moments between which they lie (ISO 8601, `to` exclusive). */
export interface Period { first: string; last: string; from: string; to: string }

const DEFAULT_DAYS = 30;
export const MOST_DAYS = 731;

/** The period of these days in the shop's time zone; the last thirty days up to today where nothing is said. Undefined: no period, or too long. */
export function periodOf(days: { from?: string | undefined; to?: string | undefined }, now: string, timezone: string): Period | undefined {
  const today = DateTime.fromISO(now, { zone: timezone }).startOf('day');
  const last = days.to === undefined ? today : DateTime.fromISO(days.to, { zone: timezone });
  const first = days.from === undefined ? last.minus({ days: DEFAULT_DAYS - 1 }) : DateTime.fromISO(days.from, { zone: timezone });
  const length = last.diff(first, 'days').days;
  return length >= 0 && length < MOST_DAYS ? period(first, last) : undefined;
}

/** The equally long period just before. */
export function formerOf({ first, last }: Period, timezone: string): Period {
  const [begin, end] = [DateTime.fromISO(first, { zone: timezone }), DateTime.fromISO(last, { zone: timezone })];
  const days = Math.round(end.diff(begin, 'days').days) + 1;
  return period(begin.minus({ days }), begin.minus({ days: 1 }));
}

/** Every day of it. */
export function daysOf({ first, last }: Period): string[] {
  const days: string[] = [];
  for (let day = DateTime.fromISO(first, { zone: 'utc' }); day.toISODate() as string <= last; day = day.plus({ days: 1 })) days.push(day.toISODate() as string);
  return days;
}

function period(first: DateTime, last: DateTime): Period {
  const iso = (moment: DateTime): string => moment.toUTC().toISO() as string;
  return { first: first.toISODate() as string, last: last.toISODate() as string, from: iso(first), to: iso(last.plus({ days: 1 })) };
}
