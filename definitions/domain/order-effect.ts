import { holdsMoney, paysWhole } from './ledger.ts';
import { movesMoney, takesUnits } from './ticket-type.ts';
import type { Order, OrderStatus, Policy, TicketFacts } from './types.ts';

/** What an order's tickets do to it; sent to the shop's system. */
export interface OrderEffect {
  /** The clock that receives by itself stands still while a ticket is open. */
  autoReceiptPaused: boolean;
  /** The status that the order should have. */
  status: OrderStatus;
  /** Every line has been refunded, over all tickets. */
  fullyRefunded: boolean;
  /** The policy gives the order's coupons back. */
  couponsBack: boolean;
  /** Minor units paid back so far. */
  refunded: number;
  /** Minor units that tickets hold and that have not been paid back. */
  reserved: number;
}

/** Derives the effect from all lines and all tickets, never from one request (section 2). */
export function orderEffect(order: Order, tickets: readonly TicketFacts[], policy: Pick<Policy, 'couponBack'>): OrderEffect {
  const refunded = order.refunds.reduce((sum, refund) => sum + refund.amount, 0)
    + tickets.reduce((sum, ticket) => sum + (ticket.money === 'succeeded' ? ticket.amount : 0), 0);
  const reserved = tickets.reduce((sum, ticket) => sum + (holdsMoney(ticket.money) && ticket.money !== 'succeeded' ? ticket.amount : 0), 0);
  const fullyRefunded = order.lines.every((line) => goneUnits(order, tickets, line.id) >= line.quantity);
  return {
    autoReceiptPaused: tickets.some((ticket) => ticket.state === 'open'),
    status: fullyRefunded ? 'closed' : order.status,
    fullyRefunded,
    couponsBack: fullyRefunded && policy.couponBack && order.discounts.length > 0,
    refunded,
    reserved,
  };
}

function goneUnits(order: Order, tickets: readonly TicketFacts[], lineId: string): number {
  const lines = [...order.refunds.flatMap((refund) => refund.lines), ...tickets.filter(undoesSale).flatMap((ticket) => ticket.lines)];
  return lines.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
}

/**
 * Whether a paid-back ticket undoes the sale of its units. Part of the price back for goods that the buyer keeps does not;
 * a fee kept from a return, or from goods never shipped, does not change that the sale is undone.
 */
function undoesSale(ticket: TicketFacts): boolean {
  if (!takesUnits(ticket.type) || ticket.money !== 'succeeded') return false;
  if (!movesMoney(ticket.type)) return paysWhole(ticket);
  if (ticket.type.goods.back || ticket.stage === 'before_shipment') return true;
  return paysWhole(ticket);
}
