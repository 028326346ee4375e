import { quoteInputSchema } from '../../../definitions/domain/quote-schema.ts';
import { amount, code, count, currency, list, listOf, money, shape, text, truth } from '../schema.ts';

const lineId = { type: 'string', minLength: 1, maxLength: 64 } as const;
const quantity = { type: 'integer', minimum: 1, maximum: 10_000 } as const;

/** Units of a line. */
export const lineQuantity = shape({ lineId, quantity });

const params = { type: 'object', additionalProperties: { type: ['string', 'number'] } } as const;

/** One line of the explanation: `code` names the rule, `params` fill its sentence; subtotals and totals carry their own value. */
export const breakdownLine = shape({ code, params, amount: money }, { lineId: text });

/**
 * Money in minor units: `amount` is what the rules give, `max` the most that may be asked for (less where other tickets hold the order's
 * money), `total` what is paid out after fee and compensation.
 */
export const quote = shape({
  lines: list(shape({ lineId: text, quantity: count, amount, points: count })),
  freight: amount,
  freightLines: list(shape({ lineId: text, amount })),
  points: count,
  amount,
  max: amount,
  total: amount,
  currency,
  breakdown: list(breakdownLine),
});

/** A calculation without a stored order: everything it needs comes in. */
export const quoteInput = quoteInputSchema;

/** A calculation for a mirrored order; `received`: the buyer has the goods; `amount`: less than the maximum, on the applicant's wish. */
export const orderQuoteInput = shape({ type: code, lines: listOf(lineQuantity, 1, 200) }, { received: truth, amount });
