import { evaluate } from 'feelin';
import { DateTime, Duration } from 'luxon';
import type { Context } from '../types.ts';

/** A context as hosts give it, with full FEEL and calendar time; `decide` doubles its input `n`, unless a test gives it an `answer`. */
export function context(now = '2026-11-19T04:00:00.000Z', environment: Record<string, unknown> = {}): Context {
  return {
    now,
    environment,
    evaluate: (expression, variables) => evaluate(expression, variables).value,
    decide: (decision, variables, place) => ('answer' in variables ? variables['answer'] : { decision, doubled: Number(variables['n']) * 2, ...(place.version && { version: place.version }) }),
    due(timer, value, from) {
      const at = timer.kind === 'date' ? DateTime.fromISO(value, { zone: 'utc' }) : DateTime.fromISO(from, { zone: 'utc' }).plus(Duration.fromISO(value));
      if (!at.isValid) throw new Error(`no ${timer.kind}: ${value}`);
      return at.toISO();
    },
  };
}
