import { DomainError } from './errors.ts';

const allowed = /^[0-9A-Za-z_-]{1,32}$/;

/**
 * The number under which a gateway knows one refund, and its idempotency key: the same for every attempt, so nothing is
 * ever paid twice. At most 32 characters of `[0-9A-Za-z_-]`, which all supported gateways take.
 * @param index from 1: position of the payment among the ticket's refunds
 */
export function refundNumber(ticketNumber: string, index: number): string {
  return numbered(ticketNumber, 'R', index);
}

/** The same for what is given beyond what was paid (`C`, compensation). @param index from 1, over the ticket */
export function payoutNumber(ticketNumber: string, index: number): string {
  return numbered(ticketNumber, 'C', index);
}

/** The same for what is collected from the buyer (`P`, payment). @param index from 1, over the ticket */
export function chargeNumber(ticketNumber: string, index: number): string {
  return numbered(ticketNumber, 'P', index);
}

function numbered(ticketNumber: string, letter: 'R' | 'C' | 'P', index: number): string {
  const number = `${ticketNumber}-${letter}${index}`;
  if (!allowed.test(number) || !Number.isSafeInteger(index) || index < 1) throw new DomainError('ticket_number_invalid');
  return number;
}
