import chineseDays from 'chinese-days';
import { DateTime } from 'luxon';
import { defaultCalendar, type Calendar } from '../../engine/calendars/calendar.ts';

/** The first year of which the package knows the public holidays. */
const FIRST_YEAR = 2004;

/** Years whose public holidays and moved weekends are known: those that were announced before the package was published. */
export function knownYears(): number[] {
  const years: number[] = [];
  for (let year = FIRST_YEAR; movedDays(year).length > 0; year += 1) years.push(year);
  return years;
}

/** Nine to six on China's working days. Years for which nothing has been announced yet have plain weeks. */
export function chinaCalendar(years: readonly number[]): Calendar {
  return withChinesePublicHolidays(defaultCalendar, years);
}

/**
 * The calendar with China's days of these years as they are announced now: public holidays are closed, and the weekends that are worked for
 * them are open. Days of other years stay as the shop has them.
 */
export function withChinesePublicHolidays(calendar: Calendar, years: readonly number[]): Calendar {
  const moved = years.flatMap(movedDays);
  const others = (days: readonly string[] | undefined): string[] => (days ?? []).filter((day) => !years.includes(Number(day.slice(0, 4))));
  return {
    ...calendar,
    holidays: [...others(calendar.holidays), ...moved.filter((day) => !day.works).map((day) => day.date)].sort(),
    workdays: [...others(calendar.workdays), ...moved.filter((day) => day.works).map((day) => day.date)].sort(),
  };
}

/** Days that are not what their weekday says. */
export function movedDays(year: number): { date: string; works: boolean }[] {
  const first = DateTime.utc(year, 1, 1);
  const days = Array.from({ length: first.daysInYear }, (_, index) => first.plus({ days: index }));
  return days.map((day) => ({ date: day.toISODate()!, works: chineseDays.isWorkday(day.toISODate()!), usual: day.weekday <= 5 }))
    .filter((day) => day.works !== day.usual)
    .map(({ date, works }) => ({ date, works }));
}
