import { DomainError } from './errors.ts';

const allowed = /^[0-9A-Za-z_-]{1,32}$/;

/**
 * The number under which a gateway knows one refund, and its idempotency key: the same for every attempt, so nothing is
 * ever paid twice. At most 32 characters of `[0-9A-Za-z_-]`, which all supported gateways take.
 * @param index from 1: position of the payment among the ticket's refunds
 */
export function refundNumber(ticketNumber: string, index: number): string {
  const number = `${ticketNumber}-R${index}`;
  if (!allowed.test(number) || !Number.isSafeInteger(index) || index < 1) throw new DomainError('ticket_number_invalid');
  return number;
}
