import { IANAZone } from 'luxon';
import type { Label } from '../kernel/types.ts';
import type { Calendar } from './calendar.ts';

/** Something that keeps a calendar from being used. `path`: JSON pointer. */
export interface CalendarProblem { path: string; code: 'timezone_unknown' | 'period_empty' | 'periods_overlap' | 'no_open_hours' | 'date_unknown' | 'day_twice'; message: Label }

/** What the schema cannot say: hours ascend, days exist, the shop opens at all. Empty: the calendar can be used. */
export function checkCalendar(calendar: Calendar): CalendarProblem[] {
  const weeks = Object.entries(calendar.periods) as [string, string[][]][];
  return [
    ...(IANAZone.isValidZone(calendar.timezone) ? [] : [problem('/timezone', 'timezone_unknown', '没有这个时区', 'There is no such time zone')]),
    ...weeks.flatMap(([weekday, periods]) => checkPeriods(`/periods/${weekday}`, periods)),
    ...checkPeriods('/workdayPeriods', calendar.workdayPeriods ?? []),
    ...(weeks.some(([, periods]) => periods.length > 0) ? [] : [problem('/periods', 'no_open_hours', '一周里没有营业时间', 'No weekday has open hours')]),
    ...checkDays('/holidays', calendar.holidays ?? []), ...checkDays('/workdays', calendar.workdays ?? []),
    ...(calendar.workdays ?? []).flatMap((day, index) => (calendar.holidays?.includes(day) ? [problem(`/workdays/${index}`, 'day_twice', '这一天同时写成了放假', 'The day is a holiday too')] : [])),
  ];
}

function checkPeriods(path: string, periods: readonly (readonly string[])[]): CalendarProblem[] {
  return periods.flatMap(([opening = '', closing = ''], index) => {
    const at = `${path}/${index}`;
    if (opening >= closing) return [problem(at, 'period_empty', '结束要晚于开始', 'It must close after it opens')];
    return index > 0 && opening < (periods[index - 1]?.[1] ?? '') ? [problem(at, 'periods_overlap', '要从早到晚排，不能重叠', 'Hours ascend and do not overlap')] : [];
  });
}

function checkDays(path: string, days: readonly string[]): CalendarProblem[] {
  return days.flatMap((day, index) => (new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? [] : [problem(`${path}/${index}`, 'date_unknown', '没有这一天', 'There is no such day')]));
}

function problem(path: string, code: CalendarProblem['code'], zh: string, en: string): CalendarProblem {
  return { path, code, message: { zh, en } };
}
