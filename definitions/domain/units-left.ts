import { unitsWithAttempts } from './attempts.ts';
import { DomainError, type DomainErrorCode } from './errors.ts';
import { holdsUnits } from './ledger.ts';
import { stageOf } from './status-types.ts';
import { movesMoney, takesUnits, type Opener, type TicketType } from './ticket-type.ts';
import type { Order, Policy, TicketFacts } from './types.ts';

/** How many units of a line a new request may take; `code` says why when it is none. */
export interface UnitsLeft { max: number; code?: DomainErrorCode; /** The open ticket in the way. */ ticket?: string }

/** An order with the tickets on it, the shop's policy, and who asks. */
export interface Asked {
  order: Order; tickets: readonly TicketFacts[]; policy: Policy; opener: Opener;
  /** Other orders are parts of it: what was bought is asked for there. */
  hasParts?: boolean;
}

/**
 * The units of a line that this type may still be applied for. The desk is not bound by the number of attempts: it is where buyers turn
 * to when theirs are used up.
 * @throws DomainError unknown_line
 */
export function unitsLeft({ order, tickets, policy, opener }: Asked, type: TicketType, lineId: string): UnitsLeft {
  const line = order.lines.find((entry) => entry.id === lineId);
  if (!line) throw new DomainError('unknown_line', { lineId });
  const blocking = tickets.filter((ticket) => blocks(ticket, type) && ticket.lines.some((entry) => entry.lineId === lineId));
  const gone = [...blocking, ...order.refunds].flatMap((entry) => entry.lines).filter((entry) => entry.lineId === lineId);
  const free = Math.max(0, line.quantity - gone.reduce((sum, entry) => sum + entry.quantity, 0));
  if (free === 0) {
    const open = blocking.find((ticket) => ticket.state === 'open');
    return open ? { max: 0, code: 'open_ticket_exists', ticket: open.number } : { max: 0, code: 'already_refunded' };
  }
  const max = opener === 'agent' ? free : Math.min(free, unitsWithAttempts(lineId, line.quantity, type, stageOf(order.status), tickets, policy));
  return max === 0 ? { max, code: 'attempts_used_up' } : { max };
}

/** Types that take units keep each other out. One that leaves them free stands beside others, but not beside itself, and not where the goods are gone. */
function blocks(ticket: TicketFacts, type: TicketType): boolean {
  if (takesUnits(type)) return holdsUnits(ticket);
  if (ticket.type.code === type.code) return ticket.state === 'open';
  return holdsUnits(ticket) && (movesMoney(type) || ticket.state !== 'open');
}
