import type { Calendar } from '../calendars/calendar.ts';
import { afterSpending, allowance, spent } from '../calendars/spent.ts';
import { meets, type Entry } from './match.ts';
import type { Target } from './target.ts';

/** Where a promise stands on one ticket. Instants ISO 8601, amounts milliseconds in the target's own time. */
export interface Level {
  /** `idle`: not begun. `stopped`: kept or broken, over either way. */
  state: 'idle' | 'running' | 'paused' | 'stopped' | 'cancelled';
  /** How often it has begun, and how often it was broken. */
  cycles: number;
  missed: number;
  startedAt: string | null;
  /** Running: since when. */
  since: string | null;
  /** Used up before `since`. */
  usedMs: number;
  /** When it is or was broken if nothing happens; null while it stands still, but for a broken one. */
  dueAt: string | null;
  /** Warnings that are ahead, ascending; `warned`: how many were given. */
  warnings: string[];
  warned: number;
  breachedAt: string | null;
  stoppedAt: string | null;
}

export const IDLE: Level = { state: 'idle', cycles: 0, missed: 0, startedAt: null, since: null, usedMs: 0, dueAt: null, warnings: [], warned: 0, breachedAt: null, stoppedAt: null };

/** Where the promise stands after all these entries, oldest first. Live is the same, one entry after the other. @throws TimerError */
export function replay(entries: readonly Entry[], target: Target, calendar: Calendar): Level {
  return entries.reduce((level, entry) => apply(level, entry, target, calendar), IDLE);
}

/**
 * One more entry. An entry that fits several conditions counts for the first of: cancel, stop, reset, then pause or resume; what is over
 * may start. @throws TimerError
 */
export function apply(before: Level, entry: Entry, target: Target, calendar: Calendar): Level {
  const level = tick(before, entry.at);
  if (level.state === 'running' || level.state === 'paused') return during(level, entry, target, calendar);
  const mayStart = level.state === 'idle' || target.again === true;
  if (!mayStart || !meets(entry, target.start)) return level;
  return run({ ...IDLE, cycles: level.cycles + 1, missed: level.missed, startedAt: entry.at }, entry.at, target, calendar);
}

/** Time goes on: warnings and the end are passed. As often as one likes, with the same result. @param now ISO 8601 */
export function tick(level: Level, now: string): Level {
  if (level.state !== 'running') return level;
  const ahead = level.warnings.filter((at) => at > now);
  const broken = level.breachedAt === null && level.dueAt !== null && level.dueAt <= now;
  if (!broken && ahead.length === level.warnings.length) return level;
  return {
    ...level, warnings: ahead, warned: level.warned + level.warnings.length - ahead.length,
    ...(broken ? { breachedAt: level.dueAt, missed: level.missed + 1 } : {}),
  };
}

/** Milliseconds used until now, in the target's own time. */
export function usedUntil({ state, since, usedMs }: Level, now: string, target: Pick<Target, 'time'>, calendar: Calendar): number {
  return state === 'running' && since !== null ? usedMs + spent(target.time, Date.parse(since), Date.parse(now), calendar) : usedMs;
}

/** Counts on by another calendar; what was used by the earlier one stays used. */
export function retimeLevel(before: Level, now: string, target: Target, from: Calendar, to: Calendar): Level {
  const level = tick(before, now);
  if (level.state !== 'running') return level;
  return run({ ...level, usedMs: usedUntil(level, now, target, from) }, now, target, to);
}

function during(level: Level, entry: Entry, target: Target, calendar: Calendar): Level {
  const still = (): Level => ({ ...level, usedMs: usedUntil(level, entry.at, target, calendar), since: null, dueAt: level.breachedAt, warnings: [] });
  if (meets(entry, target.cancel)) return { ...still(), state: 'cancelled', stoppedAt: entry.at };
  if (meets(entry, target.stop)) return { ...still(), state: 'stopped', stoppedAt: entry.at };
  if (meets(entry, target.reset)) {
    const fresh: Level = { ...level, usedMs: 0, breachedAt: null, dueAt: null, warned: 0, warnings: [], startedAt: entry.at };
    return level.state === 'running' ? run(fresh, entry.at, target, calendar) : fresh;
  }
  if (level.state === 'running' && meets(entry, target.pause)) return { ...still(), state: 'paused' };
  if (level.state === 'paused' && meets(entry, target.resume)) return run(level, entry.at, target, calendar);
  return level;
}

function run(level: Level, at: string, target: Target, calendar: Calendar): Level {
  const total = allowance(target.time, target.allow, calendar);
  const when = (amount: number): string => new Date(afterSpending(target.time, Date.parse(at), amount - level.usedMs, calendar)).toISOString();
  // used up already: it was broken before, or another calendar allows less; `tick` then says so at once
  const dueAt = level.breachedAt ?? (total <= level.usedMs ? at : when(total));
  const marks = (target.warn ?? []).map((before) => total - allowance(target.time, before, calendar)).filter((mark) => mark > level.usedMs);
  return { ...level, state: 'running', since: at, dueAt, warnings: level.breachedAt ? [] : marks.map(when).sort() };
}
