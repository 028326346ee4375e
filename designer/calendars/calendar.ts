import type { Calendar } from '../../engine/calendars/calendar.ts';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening and closing time of a day in pieces, local, ascending. */
export type Periods = readonly (readonly [string, string])[];

/** What a day of the year is: as its weekday says, or out of turn. */
export type DayKind = 'open' | 'closed' | 'holiday' | 'worked';

export function periodsOf(calendar: Calendar, weekday: Weekday): Periods {
  return ((calendar.periods as Record<string, string[][] | undefined>)[weekday] ?? []) as unknown as Periods;
}

export function withPeriods(calendar: Calendar, weekday: Weekday, periods: Periods): Calendar {
  const { [weekday]: _before, ...others } = calendar.periods as Record<string, unknown>;
  const next = periods.length === 0 ? others : { ...others, [weekday]: periods };
  return { ...calendar, periods: Object.fromEntries(Object.entries(next).sort()) } as Calendar;
}

/** Another period of a day: an hour after the last one, or nine to six. */
export function withOneMore(periods: Periods): Periods {
  const last = periods.at(-1)?.[1];
  if (last === undefined) return [['09:00', '18:00']];
  const hour = Math.min(23, Number(last.slice(0, 2)) + 1);
  return [...periods, [`${String(hour).padStart(2, '0')}:00`, hour >= 22 ? '24:00' : `${String(hour + 2).padStart(2, '0')}:00`]];
}

/** ISO weekday of a date. */
export function weekdayOf(date: string): Weekday {
  return String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

export function kindOf(calendar: Calendar, date: string): DayKind {
  const usual = periodsOf(calendar, weekdayOf(date)).length > 0;
  if (calendar.workdays?.includes(date)) return usual ? 'open' : 'worked';
  if (calendar.holidays?.includes(date)) return usual ? 'holiday' : 'closed';
  return usual ? 'open' : 'closed';
}

/** Turns a day round: closed where its weekday is open, worked where it is not; once more and it is as its weekday says. */
export function turned(calendar: Calendar, date: string): Calendar {
  const kind = kindOf(calendar, date);
  const holidays = (calendar.holidays ?? []).filter((day) => day !== date);
  const workdays = (calendar.workdays ?? []).filter((day) => day !== date);
  return { ...calendar, holidays: kind === 'open' ? [...holidays, date].sort() : holidays, workdays: kind === 'closed' ? [...workdays, date].sort() : workdays };
}

/** The calendar with a year's days replaced by these. */
export function withYear(calendar: Calendar, year: number, days: { holidays: readonly string[]; workdays: readonly string[] }): Calendar {
  const others = (list: readonly string[] | undefined): string[] => (list ?? []).filter((day) => !day.startsWith(`${year}-`));
  return { ...calendar, holidays: [...others(calendar.holidays), ...days.holidays].sort(), workdays: [...others(calendar.workdays), ...days.workdays].sort() };
}

/** The days of a month, with as many empty places before them as the week has. */
export function monthOf(year: number, month: number): { before: number; days: string[] } {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, at) => `${year}-${pad(month)}-${pad(at + 1)}`);
  return { before: Number(weekdayOf(days[0]!)) - 1, days };
}

/** How two lists of days differ. */
export function dayChanges(before: readonly string[] = [], after: readonly string[] = []): { added: string[]; removed: string[] } {
  return { added: after.filter((day) => !before.includes(day)), removed: before.filter((day) => !after.includes(day)) };
}
