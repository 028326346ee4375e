import { DomainError } from './errors.ts';
import type { Payment } from './types.ts';

/** A part of a refund that goes back on one payment. Minor units. */
export interface PaymentPart { paymentId: string; channel: string; amount: number }

/**
 * Spreads a refund over the order's payments in reverse order of payment (4.5), never above what each has left.
 * @param refunded minor units already given back or promised, by payment id
 * @throws DomainError `payment_exhausted` when all of them together have too little left
 */
export function allocatePayments(payments: readonly Payment[], refunded: Readonly<Record<string, number>>, amount: number): PaymentPart[] {
  const parts: PaymentPart[] = [];
  let left = amount;
  for (const payment of newestFirst(payments)) {
    const part = Math.min(left, Math.max(0, payment.amount - (refunded[payment.id] ?? 0)));
    if (part === 0) continue;
    parts.push({ paymentId: payment.id, channel: payment.channel, amount: part });
    left -= part;
  }
  if (left > 0) throw new DomainError('payment_exhausted', { asked: amount, max: amount - left });
  return parts;
}

/** Latest payment first; of two at the same instant, the one that is listed later. */
function newestFirst(payments: readonly Payment[]): Payment[] {
  return payments.toReversed().toSorted((a, b) => Date.parse(b.paidAt) - Date.parse(a.paidAt));
}
