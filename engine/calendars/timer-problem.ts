import type { TimerSpec } from '../kernel/types.ts';
import { defaultCalendar } from './calendar.ts';
import { dueAt } from './due-at.ts';

/**
 * Why a timer with a literal value cannot be used, in English; undefined when it can. Any instant serves: only whether the value can be
 * read is asked. Repeating intervals (`R3/PT1H`) are the kernel's, which asks for their duration.
 */
export function timerProblem(timer: TimerSpec): string | undefined {
  const repeating = timer.kind === 'cycle' ? /^R\d*\/(?:([^/]+)\/)?(P[^/]+)$/.exec(timer.value) : null;
  const checked: TimerSpec = repeating ? { kind: 'duration', value: repeating[2]!, time: timer.time } : timer;
  try {
    dueAt(checked, checked.value, '2026-01-05T12:00:00Z', defaultCalendar);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
