import type { FromSchema } from 'json-schema-to-ts';

const period = {
  type: 'array', minItems: 2, maxItems: 2, items: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' },
} as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const periods = { type: 'array', maxItems: 12, items: period } as const;

/** JSON Schema of a shop's business calendar, as it is stored with the shop. */
export const calendarSchema = {
  $id: 'urn:reflow:calendar:1.0',
  type: 'object', additionalProperties: false, required: ['timezone', 'periods'],
  properties: {
    /** IANA name, e.g. `Asia/Shanghai`. */
    timezone: { type: 'string', minLength: 1 },
    /** Business hours by ISO weekday, `1` = Monday: pairs of opening and closing time in local time, ascending. */
    periods: { type: 'object', additionalProperties: false, patternProperties: { '^[1-7]$': periods } },
    /** Local dates on which the shop is closed. */
    holidays: { type: 'array', items: day },
    /** Local dates on which the shop works although the weekday does not: China moves weekends around its holidays. */
    workdays: { type: 'array', items: day },
    /** Hours of those; absent: the hours of the first weekday that has any. */
    workdayPeriods: periods,
  },
} as const;

export type Calendar = FromSchema<typeof calendarSchema>;

/** Monday to Friday, nine to six in Shanghai: what a shop has until it says otherwise. */
export const defaultCalendar: Calendar = {
  timezone: 'Asia/Shanghai',
  periods: Object.fromEntries(['1', '2', '3', '4', '5'].map((weekday) => [weekday, [['09:00', '18:00']]])),
};
