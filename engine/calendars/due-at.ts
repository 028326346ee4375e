import { Cron } from 'croner';
import { DateTime, Duration } from 'luxon';
import type { TimerSpec } from '../kernel/types.ts';
import type { Calendar } from './calendar.ts';
import { daysOn } from './days-on.ts';
import { TimerError } from './timer-error.ts';
import { addWorkingDays, backward, forward } from './working-time.ts';

/** ISO 8601 as the database and JavaScript both read it; nothing here is planned a century ahead. */
const LAST = Date.UTC(2200, 0, 1);

/** Flows write the same few durations again and again. */
const durations = new Map<string, Duration>();
const MAX_DURATIONS = 500;

/**
 * When a timer that starts at `from` is due, as an ISO 8601 instant in UTC. Days, weeks and months are the shop's: `P1D`
 * ends at the same wall clock time tomorrow, whatever daylight saving does.
 *
 * - `duration`: ISO 8601, also negative (`-PT4H`: before `from`). In working time `P1D` is one working day and `PT8H`
 *   are eight open hours; months and years have no meaning there.
 * - `date`: ISO 8601 date or date-time; without an offset in the shop's time zone. In working time the next opening.
 * - `cycle`: a cron expression (five or six fields, the shop's time zone); repeating intervals are counted by the kernel.
 *
 * @param value already evaluated, e.g. `PT4H`
 * @throws TimerError when the value cannot be read or leads nowhere
 */
export function dueAt(timer: TimerSpec, value: string, from: string, calendar: Calendar): string {
  const at = timer.kind === 'duration' && timer.time === 'calendar' ? daysOn(from, parseDuration(value.trim()), calendar.timezone) : undefined;
  return instant(at ?? onCalendar(timer, value.trim(), from, calendar), value);
}

function onCalendar(timer: TimerSpec, value: string, from: string, calendar: Calendar): number {
  // luxon keeps zones it has seen; asking it whether a zone is valid makes a formatter every time
  const start = DateTime.fromISO(from, { zone: calendar.timezone });
  if (start.invalidReason === 'unsupported zone') throw new TimerError('timezone-unknown', `There is no time zone "${calendar.timezone}".`);
  if (!start.isValid) throw invalid(from, 'date');
  return calculate(timer, value, start, calendar);
}

/** @throws TimerError */
function instant(at: number, value: string): string {
  if (!Number.isFinite(at) || Math.abs(at) > LAST) throw new TimerError('timer-too-far', `"${value}" leads beyond the year 2200.`);
  return new Date(at).toISOString();
}

function calculate(timer: TimerSpec, value: string, start: DateTime, calendar: Calendar): number {
  if (timer.kind === 'duration') return afterDuration(parseDuration(value), timer, start, calendar, value);
  const at = timer.kind === 'date' ? parseDate(value, calendar) : nextTick(value, start, calendar);
  return timer.time === 'working' ? forward(at, 0, calendar) : at;
}

function afterDuration(duration: Duration, timer: TimerSpec, start: DateTime, calendar: Calendar, value: string): number {
  if (timer.time === 'calendar') return start.plus(duration).toMillis();
  const { years, months, quarters, weeks, days, ...clock } = { years: 0, months: 0, quarters: 0, weeks: 0, days: 0, ...duration.toObject() };
  const time = Duration.fromObject(clock).toMillis();
  if (years || months || quarters || weeks || !Number.isInteger(days)) {
    throw new TimerError('timer-invalid', `"${value}" cannot be counted in working time; use days and hours, for example P2D or PT16H.`);
  }
  const after = days === 0 ? start.toMillis() : addWorkingDays(start.toMillis(), days, calendar);
  if (time < 0 || Object.is(time, -0)) return backward(after, -time, calendar);
  return days === 0 || time > 0 ? forward(after, time, calendar) : after;
}

/** @throws TimerError */
export function parseDuration(value: string): Duration {
  const known = durations.get(value);
  if (known) return known;
  const duration = Duration.fromISO(value);
  if (!duration.isValid || !/\d/.test(value)) throw invalid(value, 'duration');
  if (durations.size >= MAX_DURATIONS) durations.clear();
  durations.set(value, duration);
  return duration;
}

/** FEEL writes zones as `…@Asia/Shanghai`. */
function parseDate(value: string, calendar: Calendar): number {
  const [text = '', zone] = value.split('@', 2);
  const at = DateTime.fromISO(text, { zone: zone ?? calendar.timezone });
  if (!at.isValid) throw invalid(value, 'date');
  return at.toMillis();
}

function nextTick(value: string, start: DateTime, calendar: Calendar): number {
  let next: Date | null;
  try {
    next = new Cron(value, { timezone: calendar.timezone, paused: true }).nextRun(start.toJSDate());
  } catch {
    throw invalid(value, 'cycle');
  }
  if (!next) throw new TimerError('timer-too-far', `"${value}" never comes again.`);
  return next.getTime();
}

function invalid(value: string, kind: TimerSpec['kind']): TimerError {
  const examples = { duration: 'PT4H or P2D', date: '2026-11-11T18:00:00+08:00', cycle: 'R3/PT1H or 0 9 * * 1-5' };
  return new TimerError('timer-invalid', `"${value.slice(0, 80)}" is not a ${kind}; write for example ${examples[kind]}.`);
}
