import { compensationKinds } from '../../../definitions/domain/compensation.ts';
import { chargePurposes } from '../../../definitions/ports.ts';
import { amount, count, currency, instant, list, money, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';

const payoutState = oneOfWords('proposed', 'refused', 'approved', 'submitting', 'processing', 'unknown', 'succeeded', 'failed');

/** Something given beyond what was paid. `amount`: minor units, or whole points for the kind `points`; `reason`: why it was refused or failed. */
const payoutFields = {
  /** A flow proposed it and gives it; otherwise somebody did on the ticket. */
  byFlow: truth,
  no: text, kind: { type: 'string', enum: compensationKinds }, amount, currency, state: payoutState, note: text, reason: nullable(text), reference: nullable(text),
  proposedBy: text, decidedBy: nullable(text), createdAt: instant, succeededAt: nullable(instant),
} as const;
export const ticketPayout = shape(payoutFields);
export const compensation = shape({ ...payoutFields, ticket: shape({ id: uuid, number: text }) });
export const compensationState = payoutState;

/** What somebody wants to give. */
export const compensationItem = shape(
  { kind: oneOfWords('money', 'points', 'coupon', 'free_freight'), amount: { type: 'integer', minimum: 1, maximum: 1_000_000_00 } },
  { note: { type: 'string', maxLength: 200 } },
);

export const chargeState = oneOfWords('open', 'paid', 'expired');

/** Money asked of the buyer; `payUrl` leads to the gateway's page. */
const chargeFields = { no: text, purpose: { type: 'string', enum: chargePurposes }, amount, currency, state: chargeState, payUrl: nullable(text), paidAt: nullable(instant) } as const;
export const charge = shape(chargeFields);

/** The same in the books of finance. `givenBack`: the payout that gives a paid charge back to the buyer. */
export const listedCharge = shape({
  ...chargeFields, createdAt: instant, ticket: shape({ id: uuid, number: text, open: truth }), orderNumber: text, givenBack: nullable(shape({ no: text, state: payoutState })),
});

const documentLine = shape({ lineId: text, sku: text, quantity: count });
const lossFields = {
  no: text, kind: oneOfWords('no_physical_goods'), orderNumber: text, amount, currency, lines: list(documentLine), state: oneOfWords('open', 'booked'),
  createdAt: instant, bookedAt: nullable(instant), bookedBy: nullable(text), note: text,
} as const;
/** Goods that were refunded and do not come back. */
export const ticketLoss = shape(lossFields);
export const lossDocument = shape({ ...lossFields, ticket: shape({ id: uuid, number: text }) });

/** A day of the shop's time zone. */
export const day = { type: 'string', format: 'date' } as const;

/** A day held against the gateway's own ledger. `moneyIn`, `moneyOut`: what the gateway says moved, minor units. */
const reconciliationFields = {
  day, state: oneOfWords('running', 'done', 'failed'), matched: count, differences: count, openDifferences: count, moneyIn: money, moneyOut: money, currency,
  message: nullable(text), runBy: text, startedAt: instant, finishedAt: nullable(instant),
} as const;
export const reconciliation = shape(reconciliationFields);

const side = shape({ amount, currency, state: text }, { at: instant });

/** One line on which our books and the gateway's do not agree; null: that side does not have it. */
export const difference = shape({
  kind: oneOfWords('missing_there', 'missing_here', 'amount_differs', 'state_differs'), entry: oneOfWords('refund', 'compensation', 'charge', 'unknown'), number: text,
  ticket: nullable(shape({ id: uuid, number: text })), ours: nullable(side), theirs: nullable(side), note: nullable(text), resolvedAt: nullable(instant), resolvedBy: nullable(text),
});
export const reconciliationDetail = shape({ ...reconciliationFields, items: list(difference) });
