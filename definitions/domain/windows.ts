import type { TypeTraits } from './ticket-type.ts';
import type { Order, Policy } from './types.ts';

const dayMs = 86_400_000;

/** Until when something may be applied for; without `closesAt` it has not begun to run, or never does. */
export interface Window { open: boolean; closesAt?: string }

/**
 * The window of a type (section 3). `afterSale` runs from completion and is always open before it; every other window runs from delivery and
 * is open until then. A window that the policy gives no days for never closes.
 */
export function typeWindow(order: Order, type: Pick<TypeTraits, 'window'>, policy: Policy, now: string): Window {
  const days = policy.windows[type.window];
  if (type.window === 'none' || days === undefined) return { open: true };
  if (type.window !== 'afterSale') return fromDelivery(order, days, now);
  if (order.status !== 'completed') return { open: true };
  return countDays(order.completedAt ?? deliveredAt(order), days, now);
}

/** The window for reasons that need no cause: from delivery; open as long as nothing is delivered. */
export function noReasonWindow(order: Order, policy: Policy, now: string): Window {
  return fromDelivery(order, policy.windows.noReason, now);
}

function fromDelivery(order: Order, days: number, now: string): Window {
  if (order.status !== 'completed' && !order.deliveredAt) return { open: true };
  return countDays(deliveredAt(order), days, now);
}

/** Delivery, or where the shop's system never told it, the latest thing that is known about the order. */
function deliveredAt(order: Order): string {
  return order.deliveredAt ?? order.completedAt ?? order.shippedAt ?? order.paidAt ?? order.createdAt;
}

function countDays(from: string, days: number, now: string): Window {
  const end = Date.parse(from) + days * dayMs;
  return { open: Date.parse(now) <= end, closesAt: new Date(end).toISOString() };
}
