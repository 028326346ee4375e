import type { Calendar } from '../calendars/calendar.ts';
import { dueAt } from '../calendars/due-at.ts';
import { afterSpending, spent, type Pace } from '../calendars/spent.ts';
import { warningsBefore, type Retimed } from '../kernel/index.ts';
import type { Program, Wait } from '../kernel/types.ts';
import { nodeOf } from './changes.ts';

/** What it takes to say when the timers of a ticket end. `now`: ISO 8601. */
export interface Timing { program: Program; now: string; calendar: Calendar }

/** By which time a timer runs: as its clock or event says. */
export function paceOf(program: Program, wait: Pick<Wait, 'model' | 'element' | 'purpose'>): Pace {
  const node = nodeOf(program, wait.model, wait.element);
  if (wait.purpose === 'clock') return node?.ext.clock?.timer.time ?? 'calendar';
  return node?.event?.kind === 'timer' ? node.event.timer.time : 'calendar';
}

/** Milliseconds that a timer has left, in its own time; 0 when it is due. */
export function leftOf(wait: Wait, { program, now, calendar }: Timing): number {
  return wait.dueAt ? spent(paceOf(program, wait), Date.parse(now), Date.parse(wait.dueAt), calendar) : 0;
}

/** Its end when it runs on from now with so many milliseconds left in its own time. */
export function endWith(left: number, wait: Wait, timing: Timing): Retimed {
  return endAt(new Date(afterSpending(paceOf(timing.program, wait), Date.parse(timing.now), left, timing.calendar)).toISOString(), wait, timing);
}

/** Another end, with the warnings that are ahead of it. @param at ISO 8601 */
export function endAt(at: string, wait: Wait, { program, now, calendar }: Timing): Retimed {
  const clock = wait.purpose === 'clock' ? nodeOf(program, wait.model, wait.element)?.ext.clock : undefined;
  return { dueAt: at, ...(clock ? warningsBefore(clock, at, { now, due: (timer, value, from) => dueAt(timer, value, from, calendar) }) : {}) };
}
