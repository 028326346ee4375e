import type { FigureScope } from '../../ui/api/figures.ts';

export const spans = [7, 30, 90] as const;
const names = ['channel', 'group', 'type'] as const;
const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** What the address says: `days=90` or `from=…&to=…`, a channel, a group, a type. @param today the shop's day, `YYYY-MM-DD` */
export function readScope(params: URLSearchParams, today: string): FigureScope {
  const [from, to] = [params.get('from'), params.get('to')];
  const days = Number(params.get('days')) || DEFAULT_DAYS;
  const period = from && to ? { from, to } : { from: daysBefore(today, days - 1), to: today };
  return { ...period, ...Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))) };
}

/** Which of the spans the address chooses; undefined: a period of its own. */
export function spanOf(params: URLSearchParams): number | undefined {
  return params.get('from') ? undefined : Number(params.get('days')) || DEFAULT_DAYS;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}
