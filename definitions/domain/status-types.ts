import type { DomainErrorCode } from './errors.ts';
import type { OrderStatus, Stage, TicketType } from './types.ts';

const shipped: readonly TicketType[] = ['refund_only', 'return_refund', 'exchange', 'resend'];

/** What may be applied for in each order status (section 2). */
export const typesByStatus: Record<OrderStatus, readonly TicketType[]> = {
  awaiting_payment: [],
  awaiting_shipment: ['refund_only'],
  awaiting_receipt: shipped,
  completed: [...shipped, 'repair'],
  closed: [],
};

/** Why a type cannot be applied for in this status; undefined: it can. */
export function statusForbids(status: OrderStatus, type: TicketType): DomainErrorCode | undefined {
  if (typesByStatus[status].includes(type)) return undefined;
  if (status === 'awaiting_payment') return 'order_unpaid';
  return status === 'closed' ? 'order_closed' : 'wrong_status_for_type';
}

export function stageOf(status: OrderStatus): Stage {
  return status === 'awaiting_shipment' ? 'before_shipment' : 'after_shipment';
}
