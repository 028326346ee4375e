/** What a deadline chip is told; instants are ISO 8601. */
export interface Deadline {
  readonly at: string;
  readonly kind: 'clock' | 'sla';
  readonly warnAt?: string | undefined;
}

export type DeadlineState = 'ok' | 'soon' | 'now' | 'late' | 'due' | 'paused' | 'none';

const hour = 3_600_000;

/**
 * How a deadline looks now. `late` is only for service levels: a clock fires instead of being late, so past its time it is
 * `due` until the answer of the server arrives. `soon` begins 4 h before, or earlier where the clock warns earlier.
 */
export function deadlineState(due: Deadline | null, suspended: boolean, now: Date): DeadlineState {
  if (suspended) return 'paused';
  if (!due) return 'none';
  const left = msLeft(due, now);
  if (left <= 0) return due.kind === 'sla' ? 'late' : 'due';
  if (left <= hour) return 'now';
  const warned = due.warnAt !== undefined && new Date(due.warnAt).getTime() <= now.getTime();
  return warned || left <= 4 * hour ? 'soon' : 'ok';
}

/** Milliseconds until the deadline, negative after it. */
export function msLeft(due: Deadline, now: Date): number {
  return new Date(due.at).getTime() - now.getTime();
}

/** How often a countdown must be drawn again: each second in the last five minutes, else every 30 s. */
export function tickMs(due: Deadline | null, now: Date): number {
  return due && Math.abs(msLeft(due, now)) < 300_000 ? 1000 : 30_000;
}
