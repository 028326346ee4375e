import { DateTime, Duration } from 'luxon';
import type { TimerSpec } from '../kernel/types.ts';
import type { Calendar } from './calendar.ts';
import { parseDuration } from './due-at.ts';
import { openHours } from './open-hours.ts';
import { TimerError } from './timer-error.ts';
import { forward } from './working-time.ts';

/** By which time something is counted: around the clock, or in the shop's open hours. */
export type Pace = TimerSpec['time'];

const DAY_MS = 86_400_000;
/** Spans are measured day by day; nothing that is measured lasts longer. */
const MAX_DAYS = 4000;

/**
 * Milliseconds from one instant to another, as the pace counts them; 0 when `to` is not after `from`.
 * @throws TimerError timer-too-far when the working time of more than ten years is asked for
 */
export function spent(pace: Pace, from: number, to: number, calendar: Calendar): number {
  if (to <= from) return 0;
  if (pace === 'calendar') return to - from;
  if (to - from > MAX_DAYS * DAY_MS) throw new TimerError('timer-too-far', 'More than ten years lie between the two instants.');
  let sum = 0;
  for (let day = DateTime.fromMillis(from, { zone: calendar.timezone }).startOf('day'); day.toMillis() < to; day = day.plus({ days: 1 })) {
    for (const open of openHours(day, calendar)) sum += Math.max(0, Math.min(open.to, to) - Math.max(open.from, from));
  }
  return sum;
}

/** The instant at which `amount` milliseconds have been spent since `from`: the inverse of `spent`. @throws TimerError no-working-time */
export function afterSpending(pace: Pace, from: number, amount: number, calendar: Calendar): number {
  return pace === 'calendar' ? from + amount : forward(from, amount, calendar);
}

/**
 * How much time a duration allows, in milliseconds that can be spent in pieces. A working day is as long as the first weekday with open
 * hours; on the clock a day has 24 hours.
 * @throws TimerError timer-invalid: not a positive duration of weeks (not in working time), days, hours, minutes and seconds
 */
export function allowance(pace: Pace, value: string, calendar: Calendar): number {
  const { years = 0, months = 0, weeks = 0, days = 0, ...time } = parseDuration(value).toObject();
  const day = pace === 'calendar' ? DAY_MS : workingDay(calendar);
  const amount = (weeks * 7 + days) * day + Duration.fromObject(time).toMillis();
  if (years || months || amount <= 0 || (pace === 'working' && weeks)) throw new TimerError('timer-invalid', `"${value}" is no length of ${pace} time; write for example PT2H or P5D.`);
  return amount;
}

/** Open milliseconds of an ordinary working day. @throws TimerError no-working-time */
export function workingDay(calendar: Calendar): number {
  const first = Object.entries(calendar.periods).sort().map(([, periods]) => periods as string[][]).find((periods) => periods.length > 0);
  const length = (first ?? []).reduce((sum, [opening, closing]) => sum + minutes(closing!) - minutes(opening!), 0) * 60_000;
  if (length <= 0) throw new TimerError('no-working-time', `The calendar (${calendar.timezone}) has no weekday with open hours.`);
  return length;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
