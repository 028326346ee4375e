import { unitsWithAttempts } from './attempts.ts';
import type { DomainErrorCode } from './errors.ts';
import { ledgerOf } from './ledger.ts';
import { unitsFree } from './reserve.ts';
import { stageOf } from './status-types.ts';
import type { Order, Policy, TicketFacts } from './types.ts';

/** How many units of a line a new request may take; `code` says why when it is none. */
export interface UnitsLeft { max: number; code?: DomainErrorCode; /** The open ticket in the way. */ ticket?: string }

/** @throws DomainError unknown_line */
export function unitsLeft(order: Order, lineId: string, tickets: readonly TicketFacts[], policy: Policy): UnitsLeft {
  const free = unitsFree(order, ledgerOf(order, tickets), lineId);
  if (free === 0) {
    const open = tickets.find((ticket) => ticket.state === 'open' && ticket.lines.some((line) => line.lineId === lineId));
    return open ? { max: 0, code: 'open_ticket_exists', ticket: open.number } : { max: 0, code: 'already_refunded' };
  }
  const quantity = order.lines.find((line) => line.id === lineId)!.quantity;
  const max = Math.min(free, unitsWithAttempts(lineId, quantity, stageOf(order.status), tickets, policy));
  return max === 0 ? { max, code: 'attempts_used_up' } : { max };
}
