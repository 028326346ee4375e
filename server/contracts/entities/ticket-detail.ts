import { amount, code, count, instant, label, list, nullable, oneOfWords, shape, text, truth } from '../schema.ts';
import { disputeState, goodsState, moneyState, pieces, refundStates } from './axes.ts';
import { ticketClock, ticketLevel } from './clocks.ts';
import { file } from './file.ts';
import { order, refundable, relatedTicket } from './order.ts';
import { charge, ticketLoss, ticketPayout } from './money.ts';
import { ticketPlan } from './handover.ts';
import { lineQuantity, quote } from './quote.ts';
import { rating } from './rating.ts';
import { due, summaryFields } from './ticket.ts';
import { workItem } from './work-item.ts';

/** Goods axis, per line: `state` stands for the line, `pieces` say where its units are and what came of them. `counts`, `photos`: what the warehouse counted and showed; photos are not the buyer's. */
const goodsLine = shape(
  { lineId: text, requested: count, state: goodsState, pieces: list(pieces) },
  { counts: shape({ good: count, damaged: count, missing: count, notOurs: count }), photos: list(file) },
);

/** One refund per ticket and payment; `no` is the number given to the payment channel. */
const refund = shape({
  no: text,
  channel: text,
  amount,
  state: { type: 'string', enum: refundStates },
  reason: nullable(text),
  succeededAt: nullable(instant),
});

const moneyAxis = shape({
  state: moneyState,
  refunds: list(refund),
  /** Given beyond what was paid; the buyer sees what was given. */
  payouts: list(ticketPayout),
  charges: list(charge),
  /** Empty for buyers. */
  losses: list(ticketLoss),
});

/** A step of the trail. `by` is null when a rule did it; `visit` counts from 1 when a loop comes back; `later` has no times. */
const step = shape(
  {
    element: text,
    label,
    state: oneOfWords('done', 'current', 'later', 'failed'),
    visit: count,
    enteredAt: nullable(instant),
    completedAt: nullable(instant),
    by: nullable(text),
    outcome: nullable(code),
    outcomeLabel: nullable(label),
  },
  // `allowed`: how long a step that is still to come may take, in milliseconds of the calendar or of opening hours
  { buyerLabel: label, due, allowed: shape({ ms: count, working: truth }) },
);

const ticketParcel = shape(
  { direction: oneOfWords('out', 'back'), courier: text, trackingNo: text },
  { state: text, trail: list(shape({ at: instant, text })) },
);

/** What was asked for; the buyer's own words and evidence. `replacement`: what is to come instead, by line, as wished or as agreed since. */
const request = shape(
  { type: code, lines: list(lineQuantity), evidence: list(file), replacement: list(shape({ lineId: text, name: text })) },
  { reason: code, amount, note: text, received: truth },
);

/** The whole ticket: the row's fields, the four axes, what was asked, and the work open now. Buyers get their visible part only. */
export const ticketDetail = shape({
  ...summaryFields,
  process: shape({ steps: list(shape({ element: text, label })) }),
  goods: list(goodsLine),
  money: moneyAxis,
  dispute: shape({ state: disputeState }),
  request,
  quote: nullable(quote),
  refundable,
  steps: list(step),
  workItems: list(workItem),
  related: list(relatedTicket),
  orderDetail: order,
  parcels: list(ticketParcel),
  canWithdraw: truth,
  /** Deadlines of the open steps. */
  clocks: list(ticketClock),
  /** The shop's promises; empty for buyers. */
  serviceLevels: list(ticketLevel),
  /** What the buyer thought when it was over. */
  rating: nullable(rating),
  /** It is over and waits for the buyer's opinion. */
  canRate: truth,
  /** The register's line; null for buyers. */
  plan: nullable(ticketPlan),
  /** Up to which entry of the record this reader has seen it; 0: never looked. */
  seen: count,
});
