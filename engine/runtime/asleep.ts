import type { State, Wait } from '../kernel/types.ts';
import type { NewJob } from '../store/save-ticket.ts';
import type { Translation } from './changes.ts';
import { leftOf, type Timing } from './timing.ts';

/**
 * What a command on a suspended ticket begins stands still too: clocks keep the time that they were given until the ticket is
 * resumed, and no job fires them.
 */
export function asleep(translation: Translation, state: State, timing: Timing): Translation {
  const left = (id: string): number => leftOf(state.waits[id] as Wait, timing);
  const { openedClocks, changed, jobs } = translation;
  return {
    ...translation,
    openedClocks: openedClocks.map((clock) => ({ ...clock, left_ms: left(clock.wait_id) })),
    ...(changed ? { changed: { ...changed, clocks: changed.clocks.map((clock) => ({ ...clock, left_ms: left(clock.wait_id) })) } } : {}),
    jobs: jobs.filter(({ kind }) => !isClockJob(kind)),
  };
}

function isClockJob(kind: NewJob['kind']): boolean {
  return kind === 'clock' || kind === 'warn';
}
