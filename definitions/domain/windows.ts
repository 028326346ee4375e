import type { Order, Policy, TicketType } from './types.ts';

const dayMs = 86_400_000;

/** Until when something may be applied for; without `closesAt` it has not begun to run. */
export interface Window { open: boolean; closesAt?: string }

/**
 * The window of a type (section 3): repairs run on the warranty from delivery, the rest on the after-sale window from
 * completion, and before completion it is always open.
 */
export function typeWindow(order: Order, type: TicketType, policy: Policy, now: string): Window {
  if (type === 'repair') return countDays(deliveredAt(order), policy.windows.warranty, now);
  if (order.status !== 'completed') return { open: true };
  return countDays(order.completedAt ?? deliveredAt(order), policy.windows.afterSale, now);
}

/** The window for reasons that need no cause: from delivery; open as long as nothing is delivered. */
export function noReasonWindow(order: Order, policy: Policy, now: string): Window {
  if (order.status !== 'completed' && !order.deliveredAt) return { open: true };
  return countDays(deliveredAt(order), policy.windows.noReason, now);
}

/** Delivery, or where the shop's system never told it, the latest thing that is known about the order. */
function deliveredAt(order: Order): string {
  return order.deliveredAt ?? order.completedAt ?? order.shippedAt ?? order.paidAt ?? order.createdAt;
}

function countDays(from: string, days: number, now: string): Window {
  const end = Date.parse(from) + days * dayMs;
  return { open: Date.parse(now) <= end, closesAt: new Date(end).toISOString() };
}
