import { Duration } from 'luxon';

const LONGEST_MS = 3_600_000;

/** Milliseconds until attempt `attempt + 1`: doubled each time from `first` (ISO 8601), at most an hour, with ± 50 % jitter. */
export function backoffMs(first: string, attempt: number, random: () => number): number {
  const base = Duration.fromISO(first).toMillis();
  return Math.min(LONGEST_MS, base * 2 ** Math.max(0, attempt - 1)) * (0.5 + random());
}
