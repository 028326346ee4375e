import type { Text } from '../i18n/text.ts';

/**
 * Shows a moment as briefly as it stays clear: `今天 10:23`, `昨天 18:31`, `11-19 11:57`, `2025-12-03` (another year).
 * `timeZone` is the reader's own unless given.
 */
export function formatWhen(iso: string, now: Date, text: Text, timeZone?: string): string {
  const at = parts(new Date(iso), timeZone);
  const today = parts(now, timeZone);
  const yesterday = parts(new Date(now.getTime() - 86_400_000), timeZone);
  const time = `${at.hour}:${at.minute}`;
  if (sameDay(at, today)) return text.t('format.today', { time });
  if (sameDay(at, yesterday)) return text.t('format.yesterday', { time });
  if (at.year === today.year) return `${at.month}-${at.day} ${time}`;
  return `${at.year}-${at.month}-${at.day}`;
}

/** As `formatWhen`, with its time also in another year: for what is going to happen then. */
export function formatAppointment(iso: string, now: Date, text: Text, timeZone?: string): string {
  const [when, time] = [formatWhen(iso, now, text, timeZone), formatClock(iso, timeZone)];
  return when.endsWith(time) ? when : `${when} ${time}`;
}

/** The whole moment with its zone, for tooltips: `2026-11-19 11:57:03 GMT+8`. */
export function formatFullTime(iso: string, timeZone?: string): string {
  const at = parts(new Date(iso), timeZone);
  return `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}:${at.second} ${at.timeZoneName}`;
}

/** Month, day and time without a word for the day: `11-21 10:23`. For times that are not measured from today. */
export function formatMoment(at: Date, timeZone?: string): string {
  const { month, day, hour, minute } = parts(at, timeZone);
  return `${month}-${day} ${hour}:${minute}`;
}

/** Hours and minutes alone, for lines under a date: `11:57`. */
export function formatClock(iso: string, timeZone?: string): string {
  const at = parts(new Date(iso), timeZone);
  return `${at.hour}:${at.minute}`;
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'timeZoneName', string>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, timeZone: string | undefined): Parts {
  const key = timeZone ?? '';
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
      hourCycle: 'h23', timeZoneName: 'short', ...(timeZone ? { timeZone } : {}),
    });
    formatters.set(key, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value])) as Parts;
}

function sameDay(a: Parts, b: Parts): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
