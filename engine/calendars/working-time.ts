import { DateTime } from 'luxon';
import type { Calendar } from './calendar.ts';
import { openHours } from './open-hours.ts';
import { TimerError } from './timer-error.ts';

/** Days looked at before giving up: a calendar without hours must not search for ever. */
const MAX_DAYS = 4000;

/** The instant after `amount` milliseconds of open hours since `from`; outside of them time stands still. */
export function forward(from: number, amount: number, calendar: Calendar): number {
  let left = amount;
  let day = startOf(from, calendar);
  for (let count = 0; count < MAX_DAYS; count++, day = day.plus({ days: 1 })) {
    for (const open of openHours(day, calendar)) {
      const start = Math.max(open.from, from);
      if (start >= open.to) continue;
      if (left <= open.to - start) return start + left;
      left -= open.to - start;
    }
  }
  throw noHours(calendar);
}

/** The instant before which `amount` milliseconds of open hours lie until `from`. */
export function backward(from: number, amount: number, calendar: Calendar): number {
  let left = amount;
  let day = startOf(from, calendar);
  for (let count = 0; count < MAX_DAYS; count++, day = day.minus({ days: 1 })) {
    for (const open of openHours(day, calendar).reverse()) {
      const end = Math.min(open.to, from);
      if (end <= open.from) continue;
      if (left <= end - open.from) return end - left;
      left -= end - open.from;
    }
  }
  throw noHours(calendar);
}

/**
 * The same time of day `count` working days on (or back, when negative). Starting outside of open hours counts from the
 * next opening, so "two working days" from Saturday is Tuesday's closing or opening, never Monday night.
 */
export function addWorkingDays(from: number, count: number, calendar: Calendar): number {
  const step = count < 0 ? -1 : 1;
  const start = DateTime.fromMillis(step < 0 ? backward(from, 0, calendar) : forward(from, 0, calendar), { zone: calendar.timezone });
  let day = start;
  let left = Math.abs(count);
  for (let looked = 0; left > 0; looked++) {
    if (looked > MAX_DAYS) throw noHours(calendar);
    day = day.plus({ days: step });
    if (openHours(day, calendar).length > 0) left--;
  }
  const at = day.set({ hour: start.hour, minute: start.minute, second: start.second, millisecond: start.millisecond }).toMillis();
  const hours = openHours(day, calendar);
  // Days may have different hours: keep to the day that was counted.
  const inside = Math.min(Math.max(at, hours[0]!.from), hours.at(-1)!.to);
  return hours.some((open) => inside >= open.from && inside <= open.to) ? inside : forward(inside, 0, calendar);
}

function startOf(instant: number, calendar: Calendar): DateTime {
  return DateTime.fromMillis(instant, { zone: calendar.timezone }).startOf('day');
}

function noHours(calendar: Calendar): TimerError {
  return new TimerError('no-working-time', `The calendar (${calendar.timezone}) has too few business hours to count to the deadline.`);
}
