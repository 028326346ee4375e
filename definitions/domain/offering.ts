import type { DomainErrorCode } from './errors.ts';
import { mayOpen, statusForbids } from './status-types.ts';
import type { TicketType } from './ticket-type.ts';
import type { Asked } from './units-left.ts';
import { typeWindow } from './windows.ts';

/** Whether a type can be applied for on an order at all, whatever the line. */
export interface Offering { code?: DomainErrorCode; /** ISO 8601: when its window closes, once it runs. */ closesAt?: string }

/**
 * Status, policy, who asks, and the window (sections 2, 3). The window binds buyers and the shop's systems; the desk may still help
 * afterwards.
 */
export function offering({ order, policy, opener }: Omit<Asked, 'tickets'>, type: TicketType, now: string): Offering {
  const window = typeWindow(order, type, policy, now);
  const closesAt = window.closesAt ? { closesAt: window.closesAt } : {};
  const code = statusForbids(order.status, type)
    ?? (policy.types[type.code] === false ? 'type_not_offered' : undefined)
    ?? (mayOpen(opener, type) ? undefined : type.openedBy.includes('agent') ? 'opened_by_shop' : 'opened_by_system')
    ?? (window.open || opener === 'agent' ? undefined : 'window_closed');
  return code ? { code, ...closesAt } : closesAt;
}
