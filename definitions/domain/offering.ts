import type { DomainErrorCode } from './errors.ts';
import { mayOpen, statusForbids } from './status-types.ts';
import { movesMoney, takesUnits, type TicketType } from './ticket-type.ts';
import type { Asked } from './units-left.ts';
import { typeWindow } from './windows.ts';

/** Whether a type can be applied for on an order at all, whatever the line. */
export interface Offering { code?: DomainErrorCode; /** ISO 8601: when its window closes, once it runs. */ closesAt?: string }

/**
 * Status, policy, who asks, and the window (sections 2, 3). The window binds buyers and the shop's systems; the desk may still help
 * afterwards.
 */
export function offering({ order, policy, opener, hasParts }: Omit<Asked, 'tickets'>, type: TicketType, now: string): Offering {
  const window = typeWindow(order, type, policy, now);
  const closesAt = window.closesAt ? { closesAt: window.closesAt } : {};
  const code = statusForbids(order.status, type)
    // goods that went out because of a ticket may be exchanged again, but there is no money to give back for them
    ?? (order.linkedTo !== undefined && movesMoney(type) ? 'nothing_paid' : undefined)
    ?? (hasParts && (movesMoney(type) || takesUnits(type)) ? 'apply_on_part' : undefined)
    ?? (policy.types[type.code] === false ? 'type_not_offered' : undefined)
    ?? (mayOpen(opener, type) ? undefined : type.openedBy.includes('agent') ? 'opened_by_shop' : 'opened_by_system')
    ?? (window.open || opener === 'agent' ? undefined : 'window_closed');
  return code ? { code, ...closesAt } : closesAt;
}
