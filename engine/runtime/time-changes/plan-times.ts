import type { Calendar } from '../../calendars/calendar.ts';
import { dueAt } from '../../calendars/due-at.ts';
import { spent } from '../../calendars/spent.ts';
import type { Retimed } from '../../kernel/index.ts';
import type { Program, State, Wait } from '../../kernel/types.ts';
import type { ClockRow } from '../../store/clock.ts';
import { nodeOf } from '../changes.ts';
import { endWith, leftOf, paceOf, type Timing } from '../timing.ts';

/** By what running clocks are counted anew: other opening hours, or another version of the shop's rules. */
export type TimeRules =
  | { kind: 'calendar'; from: Calendar; to: Calendar; since: string }
  | { kind: 'policy'; rules: Record<string, unknown>; calendar: Calendar; since: string; /** What expressions see of an earlier version of the rules. */ environment(version: number): Record<string, unknown>; evaluate(expression: string, variables: Record<string, unknown>): unknown };

/** The clocks of one ticket as it stands. `rules`: the version that the ticket began with. */
export interface Standing { program: Program; state: State; clocks: readonly ClockRow[]; rules: number; variables: Record<string, unknown>; now: string }

/** One clock under other rules. `left`: of a clock that stands still, what it has left then. */
export interface NewTime { wait: Wait; end: Retimed; left?: number }

/**
 * Which clocks end at another time, keeping the time used: other opening hours count what is left, another policy adds or takes what it
 * allows more or less. Clocks that began under the new rules, ends that are a date, and what does not come out different stay.
 */
export function planTimes(standing: Standing, rules: TimeRules): NewTime[] {
  return Object.values(standing.state.waits).flatMap((wait) => {
    const row = standing.clocks.find(({ wait_id: id }) => id === wait.id);
    if (wait.kind !== 'timer' || !wait.dueAt || !row || wait.since >= rules.since) return [];
    return rules.kind === 'calendar' ? byHours(standing, wait, row, rules) : byPolicy(standing, wait, row, rules);
  });
}

/** A paused clock keeps what it has left in open hours; it is counted by the hours of the day on which it runs on. */
function byHours({ program, now }: Standing, wait: Wait, row: ClockRow, { from, to }: Extract<TimeRules, { kind: 'calendar' }>): NewTime[] {
  if (row.state !== 'running' || paceOf(program, wait) !== 'working') return [];
  const end = endWith(leftOf(wait, { program, now, calendar: from }), wait, { program, now, calendar: to });
  return end.dueAt === wait.dueAt ? [] : [{ wait, end }];
}

function byPolicy(standing: Standing, wait: Wait, row: ClockRow, rules: Extract<TimeRules, { kind: 'policy' }>): NewTime[] {
  const timer = wait.purpose === 'clock' ? nodeOf(standing.program, wait.model, wait.element)?.ext.clock?.timer : undefined;
  if (timer?.kind !== 'duration' || !timer.value.startsWith('=')) return [];
  const timing: Timing = { program: standing.program, now: standing.now, calendar: rules.calendar };
  const allowed = (seen: Record<string, unknown>): number | undefined => {
    const value = rules.evaluate(timer.value.slice(1), { ...standing.variables, ...seen });
    if (typeof value !== 'string') return undefined;
    return spent(timer.time, Date.parse(wait.since), Date.parse(dueAt(timer, value, wait.since, rules.calendar)), rules.calendar);
  };
  const before = allowed(rules.environment(row.rules_version ?? standing.rules));
  const after = allowed(rules.rules);
  if (before === undefined || after === undefined || before === after) return [];
  const paused = row.state === 'paused';
  const left = Math.max(0, (paused ? (row.left_ms ?? 0) : leftOf(wait, timing)) + after - before);
  return [{ wait, end: endWith(left, wait, timing), ...(paused ? { left } : {}) }];
}
