import { dimensions, measureKeys } from '../../../definitions/figures/measures.ts';
import { code, count, instant, label, list, listOf, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';

const date = { type: 'string', format: 'date' } as const;
const name = { type: 'string', minLength: 1, maxLength: 100 } as const;

export const measureKey = oneOfWords(...measureKeys);
export const dimension = oneOfWords(...dimensions);

/** Which tickets are counted. Days are the shop's, both inclusive; left out: the last 30. */
export const figureScope = { from: date, to: date, type: code, reason: code, fault: name, channel: name, group: name, agent: uuid, sku: name, rule: name } as const;

export const figureTableQuery = { measures: listOf(measureKey, 1, 12), by: dimension, compare: truth, ...figureScope } as const;

const value = nullable({ type: 'number' });

/** Durations are milliseconds, money minor units, shares 0 to 1. `slowest`: what nine of ten stay under. */
const figure = shape({ measure: measureKey, value, base: count, slowest: value }, { former: shape({ value, base: count }) });

/** `counted`: false while tickets of long ago are still being counted. */
export const figureTable = shape({
  from: date, to: date, currency: text, counted: truth, asOf: instant,
  measures: list(shape({ key: measureKey, label, means: label, unit: oneOfWords('duration', 'money', 'share', 'count', 'score') }, { better: oneOfWords('lower', 'higher') })),
  items: list(shape({ key: text, label: nullable(label), figures: list(figure) })),
}, { former: shape({ from: date, to: date }) });

export const figureTicket = shape({
  id: uuid, number: text, typeLabel: label, reasonLabel: nullable(label), agent: nullable(text), at: instant, value: { type: 'number' }, weight: { type: 'number' },
});

export const backlogFigures = shape({
  open: count, overdue: count, ages: list(shape({ hours: nullable(count), count })), due: list(shape({ hours: count, count })),
});

export const figureMail = shape({ every: oneOfWords('day', 'week', 'month'), hour: { type: 'integer', minimum: 0, maximum: 23 }, nextAt: instant });
