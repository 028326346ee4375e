import type { NewJob } from '../store/save-ticket.ts';
import type { Translation } from './changes.ts';

/**
 * What a command on a suspended ticket begins stands still too: clocks keep the time that they were given until the ticket is
 * resumed, and no job fires them.
 */
export function asleep(translation: Translation, now: string): Translation {
  const left = (dueAt: string): number => Math.max(0, Date.parse(dueAt) - Date.parse(now));
  const { openedClocks, changed, jobs } = translation;
  return {
    ...translation,
    openedClocks: openedClocks.map((clock) => ({ ...clock, left_ms: left(clock.due_at) })),
    ...(changed ? { changed: { ...changed, clocks: changed.clocks.map((clock) => ({ ...clock, left_ms: left(clock.due_at) })) } } : {}),
    jobs: jobs.filter(({ kind }) => !isClockJob(kind)),
  };
}

function isClockJob(kind: NewJob['kind']): boolean {
  return kind === 'clock' || kind === 'warn';
}
