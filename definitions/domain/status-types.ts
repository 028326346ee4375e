import type { DomainErrorCode } from './errors.ts';
import type { Opener, TypeTraits } from './ticket-type.ts';
import type { OrderStatus, Stage } from './types.ts';

/** Why a type cannot be applied for in this status (section 2); undefined: it can. */
export function statusForbids(status: OrderStatus, type: Pick<TypeTraits, 'offeredIn'>): DomainErrorCode | undefined {
  if (type.offeredIn.includes(status)) return undefined;
  if (status === 'awaiting_payment') return 'order_unpaid';
  return status === 'closed' ? 'order_closed' : 'wrong_status_for_type';
}

/** Whether this side may open tickets of the type. The system speaks for both sides. */
export function mayOpen(opener: Opener, type: Pick<TypeTraits, 'openedBy'>): boolean {
  return opener === 'system' || type.openedBy.includes(opener);
}

export function stageOf(status: OrderStatus): Stage {
  return status === 'awaiting_shipment' ? 'before_shipment' : 'after_shipment';
}
