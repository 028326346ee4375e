import { DomainError } from './errors.ts';
import { available, type LedgerEntry } from './ledger.ts';
import { allocatePayments, type PaymentPart } from './payments.ts';
import type { Order, RequestLine } from './types.ts';

export type Reservation =
  | { allowed: true; /** How the amount will lie on the payments; empty when the order lists none. */ payments: PaymentPart[] }
  | { allowed: false; cap: 'line_units' | 'order_paid' | 'payment'; error: DomainError };

/**
 * Whether a request fits beside everything that other tickets hold (4.4): units per line, what was paid for the order,
 * what its payments have left. To be asked under the order's lock, so that two requests at one instant cannot both fit.
 */
export function reserve(
  order: Order, ledger: readonly LedgerEntry[], request: { lines: readonly RequestLine[]; amount: number },
): Reservation {
  for (const { lineId, quantity } of request.lines) {
    const left = unitsFree(order, ledger, lineId);
    if (quantity > left) {
      return { allowed: false, cap: 'line_units', error: new DomainError('too_many_units', { lineId, asked: quantity, max: left }) };
    }
  }
  const free = available(order, ledger);
  if (request.amount > free) {
    return { allowed: false, cap: 'order_paid', error: new DomainError('above_available', { asked: request.amount, max: free }) };
  }
  if (order.payments.length === 0) return { allowed: true, payments: [] };
  try {
    return { allowed: true, payments: allocatePayments(order.payments, heldByPayment(order, ledger), request.amount) };
  } catch (error) {
    if (error instanceof DomainError) return { allowed: false, cap: 'payment', error };
    throw error;
  }
}

/**
 * Units of a line that no ticket holds.
 * @throws DomainError unknown_line
 */
export function unitsFree(order: Order, ledger: readonly LedgerEntry[], lineId: string): number {
  const line = order.lines.find((entry) => entry.id === lineId);
  if (!line) throw new DomainError('unknown_line', { lineId });
  const held = ledger.flatMap((entry) => entry.lines).filter((entry) => entry.lineId === lineId);
  return Math.max(0, line.quantity - held.reduce((sum, entry) => sum + entry.quantity, 0));
}

/** What each payment has promised or given back; entries that do not say are spread the usual way, in their order. */
function heldByPayment(order: Order, ledger: readonly LedgerEntry[]): Record<string, number> {
  const held: Record<string, number> = {};
  const known = ledger.flatMap((entry) => entry.payments ?? []);
  for (const part of known) held[part.paymentId] = (held[part.paymentId] ?? 0) + part.amount;
  for (const entry of ledger.filter((candidate) => !candidate.payments)) {
    for (const part of allocatePayments(order.payments, held, entry.amount)) {
      held[part.paymentId] = (held[part.paymentId] ?? 0) + part.amount;
    }
  }
  return held;
}
