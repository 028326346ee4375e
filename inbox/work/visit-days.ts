import type { Visit } from './visit.ts';

/** Where a visit stands to today. */
export type VisitDay = 'late' | 'today' | 'later' | 'unplanned';

const days: readonly VisitDay[] = ['late', 'today', 'later', 'unplanned'];

/**
 * The visits by day, each day by time: those of earlier days that are still open first, those without a time last.
 * Days are the reader's own.
 */
export function visitDays(visits: readonly Visit[], now: Date): readonly { day: VisitDay; visits: readonly Visit[] }[] {
  const inOrder = visits.toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  return days
    .map((day) => ({ day, visits: inOrder.filter((visit) => dayOf(visit, now) === day) }))
    .filter((group) => group.visits.length > 0);
}

function dayOf({ from }: Visit, now: Date): VisitDay {
  if (!from) return 'unplanned';
  const difference = startOfDay(new Date(from)) - startOfDay(now);
  if (difference === 0) return 'today';
  return difference < 0 ? 'late' : 'later';
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
