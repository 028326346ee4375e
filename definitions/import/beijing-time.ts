import { DateTime } from 'luxon';
import { CellProblem } from './problem.ts';

/** `2026-09-24 06:01:00` as exported, or `2026/9/24 6:01` after a spreadsheet has saved it. */
const pattern = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/;

/** China has kept one offset since 1991; looking it up in the time zone database for every cell takes a sixth of an import. */
const zone = 'UTC+8';

/**
 * A local time of Beijing as an ISO 8601 instant in UTC.
 * @throws CellProblem time_invalid, also for days and hours that do not exist
 */
export function beijingTime(text: string, column: string): string {
  const match = pattern.exec(text);
  if (!match) throw new CellProblem(column, 'time_invalid', { value: text });
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const time = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
  if (!time.isValid) throw new CellProblem(column, 'time_invalid', { value: text });
  return time.toUTC().toISO({ suppressMilliseconds: true })!;
}
