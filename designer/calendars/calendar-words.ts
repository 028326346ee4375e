import type { Calendar } from '../../engine/calendars/calendar.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { dayChanges, periodsOf, weekdays, type Periods } from './calendar.ts';

/** As many days of a list as a sentence can carry. */
const NAMED = 6;

/** How a calendar differs from the one in force, a line each. */
export function calendarWords(before: Calendar, after: Calendar, text: Text): string[] {
  const change = (name: string, was: string, is: string): string[] => (was === is ? [] : [text.t('policy.change', { name, before: was, after: is })]);
  return [
    ...change(text.t('calendars.timezone'), before.timezone, after.timezone),
    ...weekdays.flatMap((day) => change(text.t(`calendars.day.${day}`), periodWords(periodsOf(before, day), text), periodWords(periodsOf(after, day), text))),
    ...change(text.t('calendars.workdayHours'), workdayWords(before, text), workdayWords(after, text)),
    ...listWords('holidays', before.holidays, after.holidays, text), ...listWords('workdays', before.workdays, after.workdays, text),
  ];
}

export function periodWords(periods: Periods, text: Text): string {
  return periods.length === 0 ? text.t('calendars.closed') : periods.map(([from, to]) => `${from}–${to}`).join(text.t('timeline.comma'));
}

function workdayWords({ workdayPeriods }: Calendar, text: Text): string {
  return workdayPeriods === undefined ? text.t('calendars.workdayHours.usual') : periodWords(workdayPeriods as unknown as Periods, text);
}

function listWords(kind: 'holidays' | 'workdays', before: readonly string[] | undefined, after: readonly string[] | undefined, text: Text): string[] {
  const { added, removed } = dayChanges(before, after);
  const say = (days: string[]): string => days.slice(0, NAMED).join(text.t('timeline.comma')) + (days.length > NAMED ? ' …' : '');
  return [
    ...(added.length > 0 ? [text.t(`calendars.${kind}.added`, { count: added.length, days: say(added) })] : []),
    ...(removed.length > 0 ? [text.t(`calendars.${kind}.removed`, { count: removed.length, days: say(removed) })] : []),
  ];
}
