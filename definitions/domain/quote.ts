import { breakdown } from './breakdown.ts';
import { nextPart } from './cumulative.ts';
import { takenOf, type Taken } from './earlier.ts';
import { DomainError } from './errors.ts';
import { freightShares, wholeFreight, type FreightReason } from './freight.ts';
import { lineCosts, type LineCost } from './line-paid.ts';
import { settle, type Settlement } from './settle.ts';
import type { EarlierRequest, Quote, QuoteInput, QuotedOrder, RequestLine } from './types.ts';

/** One requested line on its way through the calculation. */
export interface QuotedLine { cost: LineCost; taken: Taken; quantity: number; amount: number; points: number; freight: number }

export interface QuotedFreight { amount: number; reason: FreightReason; whole: number }

/**
 * How much goes back for a request, and why (4.1 to 4.4). Pure: the same answer in the preview and when the money goes.
 * @throws DomainError no_lines, unknown_line, duplicate_line, quantity_invalid, too_many_units, already_refunded,
 *   order_unpaid, amount_out_of_range, amount_above_max, amount_invalid, fee_above_amount, fee_not_allowed
 */
export function quote(input: QuoteInput): Quote {
  const { order, request, policy } = input;
  const earlier = input.refunded ?? [];
  if (order.status === 'awaiting_payment') throw new DomainError('order_unpaid');
  checkLines(order, request.lines);
  for (const entry of earlier) checkEarlier(order, entry);

  const costs = lineCosts(order);
  const shares = freightShares(policy.freight, order.freight ?? 0, costs);
  const rows = costs.map((cost, index) => quoteLine(cost, shares[index]!, request, earlier));
  const lines = rows.filter((row) => row.quantity > 0);
  const completes = rows.every((row) => row.taken.units + row.quantity === row.cost.quantity);
  const freight = quoteFreight(input, lines, completes, earlier);

  const amount = lines.reduce((sum, line) => sum + line.amount, 0) + freight.amount;
  const settlement = settle(amount, input);
  return result(order.currency, policy.freight, lines, freight, settlement);
}

/** Money that went back without units makes the whole line cheaper, so that its units add up to what is left. */
function quoteLine(cost: LineCost, freight: number, request: QuoteInput['request'], earlier: readonly EarlierRequest[]): QuotedLine {
  const quantity = request.lines.find((line) => line.lineId === cost.lineId)?.quantity ?? 0;
  const taken = takenOf(cost.lineId, { quantity: cost.quantity, paid: cost.paid, points: cost.points, freight }, earlier);
  // refunds made elsewhere may overlap with a ticket's; that is no reason to refuse other lines
  const left = Math.max(0, cost.quantity - taken.units);
  if (quantity > left) {
    if (left === 0) throw new DomainError('already_refunded', { lineId: cost.lineId });
    throw new DomainError('too_many_units', { lineId: cost.lineId, asked: quantity, max: left });
  }
  const next = (whole: number, given: number): number => nextPart(whole, cost.quantity, taken.units, quantity, given);
  const amount = next(Math.max(0, cost.paid - taken.apart), taken.amount);
  if (request.goodsStay) return { cost, taken, quantity, amount, points: 0, freight: 0 };
  return { cost, taken, quantity, amount, points: next(cost.points, taken.points), freight: next(freight, taken.freight) };
}

function quoteFreight(
  { order, policy, request }: QuoteInput, lines: readonly QuotedLine[], completes: boolean, earlier: readonly EarlierRequest[],
): QuotedFreight {
  const whole = order.freight ?? 0;
  if (request.goodsStay) return { amount: 0, reason: 'goods_stay', whole };
  if (policy.freight !== 'apportioned') return { ...wholeFreight(whole, order.status, completes, earlier), whole };
  const amount = lines.reduce((sum, line) => sum + line.freight, 0);
  return { amount, reason: whole === 0 ? 'no_freight' : 'with_lines', whole };
}

function result(
  currency: string, rule: QuoteInput['policy']['freight'], lines: QuotedLine[], freight: QuotedFreight, settlement: Settlement,
): Quote {
  return {
    lines: lines.map(({ cost, quantity, amount, points }) => ({ lineId: cost.lineId, quantity, amount, points })),
    freight: freight.amount,
    freightLines: rule === 'apportioned' ? lines.map((line) => ({ lineId: line.cost.lineId, amount: line.freight })) : [],
    points: lines.reduce((sum, line) => sum + line.points, 0),
    amount: settlement.entitled,
    max: settlement.max,
    total: settlement.total,
    currency,
    breakdown: breakdown(rule, lines, freight, settlement),
  };
}

function checkLines(order: QuotedOrder, lines: readonly RequestLine[]): void {
  if (lines.length === 0) throw new DomainError('no_lines');
  const seen = new Set<string>();
  for (const { lineId, quantity } of lines) {
    if (!order.lines.some((line) => line.id === lineId)) throw new DomainError('unknown_line', { lineId });
    if (seen.has(lineId)) throw new DomainError('duplicate_line', { lineId });
    if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new DomainError('quantity_invalid', { lineId, quantity });
    seen.add(lineId);
  }
}

function checkEarlier(order: QuotedOrder, earlier: EarlierRequest): void {
  for (const { lineId } of earlier.lines) {
    if (!order.lines.some((line) => line.id === lineId)) throw new DomainError('unknown_line', { lineId });
  }
}
