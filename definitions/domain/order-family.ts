import type { OrderStatus } from './types.ts';

/** A part of an order, as far as its parent needs to know. */
export interface OrderPart { status: OrderStatus; receiptPaused: boolean }

/**
 * What the parts of an order do to it (section 2): its automatic receipt stands still while that of any part does, and it is closed when all of
 * them are; otherwise it stays where it was.
 */
export function parentEffect(status: OrderStatus, parts: readonly OrderPart[]): OrderPart {
  return {
    status: parts.length > 0 && parts.every((part) => part.status === 'closed') ? 'closed' : status,
    receiptPaused: parts.some((part) => part.receiptPaused),
  };
}
