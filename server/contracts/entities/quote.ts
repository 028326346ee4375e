import { amount, anyObject, code, count, currency, list, listOf, money, oneOfWords, shape, text, truth } from '../schema.ts';
import { orderStatus } from './order.ts';

const lineId = { type: 'string', minLength: 1, maxLength: 64 } as const;
const quantity = { type: 'integer', minimum: 1, maximum: 100_000 } as const;

/** Units of a line. */
export const lineQuantity = shape({ lineId, quantity });

/** One line of the explanation: `code` names the rule, `params` fill its sentence, amounts add up to the total. */
export const breakdownLine = shape({ code, params: anyObject, amount: money }, { lineId });

/** Money in minor units; `max` is the most that may be asked for, `amount` what the rules give. */
export const quote = shape({
  lines: list(shape({ lineId, quantity, amount, points: count })),
  freight: amount,
  points: count,
  amount,
  max: amount,
  currency,
  breakdown: list(breakdownLine),
});

/** A calculation without a stored order: everything it needs comes in. */
export const quoteInput = shape(
  {
    order: shape(
      {
        currency,
        status: orderStatus,
        lines: listOf(shape({ id: lineId, unitPrice: amount, quantity }, { title: text }), 1, 500),
      },
      {
        discounts: { ...list(shape({ id: text, amount }, { name: text, lineIds: list(lineId) })), default: [] },
        points: { ...shape({ used: count, value: amount }), default: { used: 0, value: 0 } },
        freight: { ...amount, default: 0 },
      },
    ),
    request: shape({ lines: listOf(lineQuantity, 1, 500) }),
  },
  {
    refunded: { ...list(shape({ lines: list(lineQuantity) })), default: [] },
    policy: shape({}, { freight: oneOfWords('until_shipment', 'apportioned', 'insurance') }),
  },
);

/** A calculation for a mirrored order; `received`: the buyer has the goods. */
export const orderQuoteInput = shape({ type: code, lines: listOf(lineQuantity, 1, 500) }, { received: truth });
