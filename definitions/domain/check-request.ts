import { DomainError } from './errors.ts';
import { available, earlierOf, ledgerOf } from './ledger.ts';
import { quote } from './quote.ts';
import { checkReason } from './reasons.ts';
import { reserve } from './reserve.ts';
import { stageOf, statusForbids } from './status-types.ts';
import type { Order, Policy, Quote, Reason, RequestLine, Stage, TicketFacts, TicketType } from './types.ts';
import { unitsLeft } from './units-left.ts';
import { typeWindow } from './windows.ts';
import type { PaymentPart } from './payments.ts';

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
  /** For types with money. */
  quote?: Quote;
  /** Minor units to reserve. */
  amount: number;
  payments: PaymentPart[];
}

/**
 * Everything that must hold when a request is submitted (sections 2 to 4): status, type, window, units, attempts, reason,
 * evidence, amount, and what other tickets hold. To be asked under the order's lock.
 * @throws DomainError with the first rule that says no
 */
export function checkRequest(
  order: Order, tickets: readonly TicketFacts[], policy: Policy, request: TicketRequest, now: string,
): CheckedRequest {
  const forbidden = statusForbids(order.status, request.type);
  if (forbidden) throw new DomainError(forbidden, { type: request.type, status: order.status });
  if (!policy.types[request.type]) throw new DomainError('type_not_offered', { type: request.type });
  checkUnits(order, tickets, policy, request.lines);
  const window = typeWindow(order, request.type, policy, now);
  if (!window.open) throw new DomainError('window_closed', { closedAt: window.closesAt ?? '' });
  checkWhole(order, tickets, policy, request);
  const reason = checkReason(order, policy, request, now);
  const stage = stageOf(order.status);
  if (request.type !== 'refund_only' && request.type !== 'return_refund') return { stage, reason, amount: 0, payments: [] };

  const quoted = quoteRequest(order, tickets, policy, request);
  const amount = request.amount ?? quoted.max;
  const reservation = reserve(order, ledgerOf(order, tickets), { lines: request.lines, amount });
  if (!reservation.allowed) throw reservation.error;
  return { stage, reason, quote: quoted, amount, payments: reservation.payments };
}

/**
 * The quote of a request beside everything that other tickets hold: the same for the preview and at submission.
 * @throws DomainError as `quote`
 */
export function quoteRequest(
  order: Order, tickets: readonly TicketFacts[], policy: Policy, request: Pick<TicketRequest, 'lines' | 'amount'>,
): Quote {
  return quote({
    order,
    policy: { freight: policy.freight },
    refunded: earlierOf(order, tickets),
    request: { lines: request.lines, amount: request.amount },
    available: available(order, ledgerOf(order, tickets)),
  });
}

function checkUnits(order: Order, tickets: readonly TicketFacts[], policy: Policy, lines: readonly RequestLine[]): void {
  if (lines.length === 0) throw new DomainError('no_lines');
  const seen = new Set<string>();
  for (const { lineId, quantity } of lines) {
    if (seen.has(lineId)) throw new DomainError('duplicate_line', { lineId });
    seen.add(lineId);
    if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new DomainError('quantity_invalid', { lineId, quantity });
    const left = unitsLeft(order, lineId, tickets, policy);
    if (left.code) throw new DomainError(left.code, { lineId, ...(left.ticket ? { ticket: left.ticket } : {}) });
    if (quantity > left.max) throw new DomainError('too_many_units', { lineId, asked: quantity, max: left.max });
  }
}

/** A shop may refuse partial refunds before shipment: the request then takes everything that is left of the order. */
function checkWhole(order: Order, tickets: readonly TicketFacts[], policy: Policy, request: TicketRequest): void {
  if (policy.partialBeforeShipment || order.status !== 'awaiting_shipment') return;
  const whole = order.lines.every((line) => {
    const asked = request.lines.find((entry) => entry.lineId === line.id)?.quantity ?? 0;
    return asked === unitsLeft(order, line.id, tickets, policy).max;
  });
  if (!whole) throw new DomainError('partial_not_allowed');
}
