import { DomainError } from './errors.ts';
import { available, earlierOf, ledgerOf } from './ledger.ts';
import { offering } from './offering.ts';
import type { PaymentPart } from './payments.ts';
import { quote } from './quote.ts';
import { checkReason } from './reasons.ts';
import { answer } from './refusal.ts';
import { reserve } from './reserve.ts';
import { stageOf } from './status-types.ts';
import { movesMoney, takesUnits, type TicketType } from './ticket-type.ts';
import type { Order, Policy, Quote, Reason, RequestLine, Stage, TicketFacts } from './types.ts';
import { unitsLeft, type Asked } from './units-left.ts';

/** What an applicant asks for. */
export interface TicketRequest {
  type: TicketType;
  lines: RequestLine[];
  reason: string;
  /** Minor units; absent: the maximum. */
  amount?: number;
  /** After shipment: whether the goods arrived. */
  received?: boolean;
  /** Number of photos or videos. */
  evidence: number;
}

export interface CheckedRequest {
  stage: Stage;
  reason: Reason;
  /** For types with money; for those that send goods, what a refund of the same units would be, should there be no goods to send. */
  quote?: Quote;
  /** Minor units to reserve. */
  amount: number;
  payments: PaymentPart[];
}

/**
 * Everything that must hold when a request is submitted (sections 2 to 4): status, type, who asks, window, units, attempts, reason,
 * evidence, amount, and what other tickets hold. To be asked under the order's lock.
 * @throws DomainError with the first rule that says no
 */
export function checkRequest(asked: Asked, request: TicketRequest, now: string): CheckedRequest {
  const { order, tickets, policy } = asked;
  const { type } = request;
  checkUnits(asked, request, now);
  checkWhole(asked, request);
  const reason = checkReason(order, policy, { ...request, type: type.code }, now);
  const stage = stageOf(order.status);
  if (!movesMoney(type)) return { stage, reason, amount: 0, payments: [], ...worth(asked, request) };

  if (type.amount === 'stated' && request.amount === undefined) throw new DomainError('amount_needed');
  const quoted = quoteRequest(order, tickets, policy, request);
  const amount = request.amount ?? quoted.max;
  const reservation = reserve(order, ledgerOf(order, tickets), { lines: request.lines, amount });
  if (!reservation.allowed) throw reservation.error;
  return { stage, reason, quote: quoted, amount, payments: reservation.payments };
}

function worth({ order, tickets, policy }: Asked, request: TicketRequest): { quote?: Quote } {
  if (request.lines.length === 0 || !request.type.goods.out) return {};
  return { quote: quoteRequest(order, tickets, policy, { type: request.type, lines: request.lines }) };
}

/**
 * The quote of a request beside everything that other tickets hold: the same for the preview and at submission.
 * @throws DomainError as `quote`
 */
export function quoteRequest(
  order: Order, tickets: readonly TicketFacts[], policy: Policy, request: Pick<TicketRequest, 'type' | 'lines' | 'amount'> & { serviceFee?: number },
): Quote {
  return quote({
    order,
    policy: { freight: policy.freight, serviceFee: policy.serviceFee },
    refunded: earlierOf(order, tickets),
    request: { lines: request.lines, amount: request.amount, serviceFee: request.serviceFee ?? 0, ...(takesUnits(request.type) ? {} : { goodsStay: true }) },
    available: available(order, ledgerOf(order, tickets)),
  });
}

function checkUnits(asked: Asked, { type, lines }: TicketRequest, now: string): void {
  if (lines.length === 0) checkWithoutLines(asked, type, now);
  const seen = new Set<string>();
  for (const { lineId, quantity } of lines) {
    if (seen.has(lineId)) throw new DomainError('duplicate_line', { lineId });
    seen.add(lineId);
    if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new DomainError('quantity_invalid', { lineId, quantity });
    const { code, ticket, max, closesAt } = answer(asked, type, lineId, now);
    if (code) throw new DomainError(code, { lineId, type: type.code, ...(ticket ? { ticket } : {}), ...(code === 'window_closed' && closesAt ? { closedAt: closesAt } : {}) });
    if (quantity > max) throw new DomainError('too_many_units', { lineId, asked: quantity, max });
  }
}

/** A request about the whole order names no line; there is one of a type at a time. */
function checkWithoutLines(asked: Asked, type: TicketType, now: string): void {
  const { code } = offering(asked, type, now);
  if (code) throw new DomainError(code, { type: type.code });
  if (type.lines === 'required') throw new DomainError('no_lines');
  const open = asked.tickets.find((ticket) => ticket.type.code === type.code && ticket.state === 'open');
  if (open) throw new DomainError('open_ticket_exists', { ticket: open.number });
}

/** A shop may refuse partial refunds before shipment: the request then takes everything that is left of the order. */
function checkWhole(asked: Asked, { type, lines }: TicketRequest): void {
  const { order, policy } = asked;
  if (policy.partialBeforeShipment || order.status !== 'awaiting_shipment' || !movesMoney(type) || !takesUnits(type)) return;
  const whole = order.lines.every((line) => (lines.find((entry) => entry.lineId === line.id)?.quantity ?? 0) === unitsLeft(asked, type, line.id).max);
  if (!whole) throw new DomainError('partial_not_allowed');
}
