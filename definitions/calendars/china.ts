import chineseDays from 'chinese-days';
import { DateTime } from 'luxon';
import { defaultCalendar, type Calendar } from '../../engine/calendars/calendar.ts';

/**
 * Nine to six on China's working days: its public holidays are closed, and the weekends that it moves around them are open.
 * Years for which nothing has been announced yet have plain weeks.
 */
export function chinaCalendar(years: readonly number[]): Calendar {
  const moved = years.flatMap(movedDays);
  return {
    ...defaultCalendar,
    holidays: moved.filter((day) => !day.works).map((day) => day.date),
    workdays: moved.filter((day) => day.works).map((day) => day.date),
  };
}

/** Days that are not what their weekday says. */
function movedDays(year: number): { date: string; works: boolean }[] {
  const first = DateTime.utc(year, 1, 1);
  const days = Array.from({ length: first.daysInYear }, (_, index) => first.plus({ days: index }));
  return days.map((day) => ({ date: day.toISODate()!, works: chineseDays.isWorkday(day.toISODate()!), usual: day.weekday <= 5 }))
    .filter((day) => day.works !== day.usual)
    .map(({ date, works }) => ({ date, works }));
}
