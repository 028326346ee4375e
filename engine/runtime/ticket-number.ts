import { DateTime } from 'luxon';

/** The day of an instant in a time zone as yyMMdd. */
export function appliedDay(instant: string, timezone: string): string {
  return DateTime.fromISO(instant, { zone: timezone }).toFormat('yyMMdd');
}
