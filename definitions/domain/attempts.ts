import { takesUnits, type TicketType } from './ticket-type.ts';
import type { Policy, Stage, TicketFacts } from './types.ts';

/**
 * Units of a line that may still be applied for in this stage (section 3). A request that ended without success uses up
 * one attempt of each of its units, also when the buyer withdrew it; a rejected one gives `afterRejection` more. Units are
 * counted, not requests, so that refunding one of three does not lock the other two. Types that take units share their attempts; each of the
 * others has its own.
 */
export function unitsWithAttempts(lineId: string, quantity: number, type: TicketType, stage: Stage, tickets: readonly TicketFacts[], policy: Policy): number {
  const { beforeShipment, afterShipment, afterRejection } = policy.attempts;
  const shared = tickets.filter((ticket) => (takesUnits(type) ? takesUnits(ticket.type) : ticket.type.code === type.code));
  const failed = shared.filter((ticket) => ticket.stage === stage && (ticket.state === 'withdrawn' || ticket.state === 'closed'));
  const used = sumUnits(lineId, failed);
  const rejected = Math.min(quantity * afterRejection, sumUnits(lineId, failed.filter((ticket) => ticket.rejected)));
  const allowed = quantity * (stage === 'before_shipment' ? beforeShipment : afterShipment);
  return Math.max(0, allowed + rejected - used);
}

function sumUnits(lineId: string, tickets: readonly TicketFacts[]): number {
  return tickets.flatMap((ticket) => ticket.lines).filter((line) => line.lineId === lineId)
    .reduce((sum, line) => sum + line.quantity, 0);
}
