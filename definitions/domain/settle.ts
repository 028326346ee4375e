import { DomainError } from './errors.ts';
import type { QuoteInput } from './types.ts';

/** From what the rules give to what is paid out. Minor units. */
export interface Settlement {
  entitled: number;
  max: number;
  asked: number;
  serviceFee: number;
  returnFreight: number;
  compensation: number;
  total: number;
}

/**
 * Applies what people decide on top of the rules (4.4): an amount below the maximum, a service fee, compensation.
 * @throws DomainError amount_above_max, amount_invalid, fee_above_amount, fee_not_allowed
 */
export function settle(entitled: number, { available, request, policy }: QuoteInput): Settlement {
  const max = Math.min(entitled, available ?? entitled);
  const asked = request.amount ?? max;
  const { serviceFee = 0, returnFreight = 0, compensation = 0 } = request;
  for (const value of [asked, serviceFee, returnFreight, compensation]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new DomainError('amount_invalid', { value });
  }
  if (asked > max) throw new DomainError('amount_above_max', { asked, max });
  if (serviceFee > 0 && policy.serviceFee === false) throw new DomainError('fee_not_allowed');
  if (serviceFee > asked) throw new DomainError('fee_above_amount', { serviceFee, asked });
  return { entitled, max, asked, serviceFee, returnFreight, compensation, total: asked - serviceFee + returnFreight + compensation };
}
