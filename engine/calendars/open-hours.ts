import type { DateTime } from 'luxon';
import type { Calendar } from './calendar.ts';

/** Business hours as instants, in milliseconds since 1970. */
export interface Open { from: number; to: number }

const sets = new WeakMap<Calendar, { holidays: Set<string>; workdays: Set<string> }>();

/** Opening hours on the local day of `day`, ascending; empty when the shop is closed. `day` is in the calendar's zone. */
export function openHours(day: DateTime, calendar: Calendar): Open[] {
  return hoursOf(day, calendar).flatMap(([opening, closing]) => {
    const open = { from: clock(day, opening!), to: clock(day, closing!) };
    return open.to > open.from ? [open] : [];
  });
}

function hoursOf(day: DateTime, calendar: Calendar): string[][] {
  const { holidays, workdays } = daysOf(calendar);
  const date = day.toISODate()!;
  const usual = (calendar.periods as Record<string, string[][] | undefined>)[day.weekday] ?? [];
  if (workdays.has(date)) return usual.length > 0 ? usual : (calendar.workdayPeriods ?? firstPeriods(calendar));
  return holidays.has(date) ? [] : usual;
}

function firstPeriods(calendar: Calendar): string[][] {
  return Object.entries(calendar.periods).sort().map(([, periods]) => periods as string[][]).find((periods) => periods.length > 0) ?? [];
}

/** A date that is listed as both is a workday. */
function daysOf(calendar: Calendar): { holidays: Set<string>; workdays: Set<string> } {
  let found = sets.get(calendar);
  if (!found) {
    found = { holidays: new Set(calendar.holidays), workdays: new Set(calendar.workdays) };
    sets.set(calendar, found);
  }
  return found;
}

/** An hour that daylight saving skips is the hour after it, as the wall clock shows it. */
function clock(day: DateTime, time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  const start = day.startOf('day');
  return (hour === 24 ? start.plus({ days: 1 }) : start.set({ hour, minute })).toMillis();
}
