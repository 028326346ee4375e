import { apportion } from './apportion.ts';
import { movesMoney, takesUnits } from './ticket-type.ts';
import type { EarlierRequest, MoneyState, Order, TicketFacts } from './types.ts';

/** One ticket's hold on its order: units that nobody else may ask for, and money that nobody else may have. */
export interface LedgerEntry {
  number: string;
  state: MoneyState;
  lines: { lineId: string; quantity: number }[];
  amount: number;
  payments?: { paymentId: string; amount: number }[];
}

/** Money that is promised, on its way, perhaps gone, or gone. Only what was released, or never was, is free again. */
export function holdsMoney(state: MoneyState): boolean {
  return state !== 'none' && state !== 'released';
}

/** Whether its units are out of reach for other requests: while it is open, and for good once their money went back. */
export function holdsUnits(ticket: TicketFacts): boolean {
  return takesUnits(ticket.type) && (ticket.state === 'open' || keepsMoney(ticket));
}

/**
 * Whether its units are gone for good with its money. A type that sends goods pays back a price difference, which leaves the units where they
 * are, or the whole where there were no goods to send.
 */
function keepsMoney(ticket: TicketFacts): boolean {
  if (!holdsMoney(ticket.money)) return false;
  return movesMoney(ticket.type) || paysWhole(ticket);
}

/** Whether all that its units are worth goes back. */
export function paysWhole(ticket: Pick<TicketFacts, 'quote' | 'amount'>): boolean {
  return ticket.quote === undefined || ticket.amount >= ticket.quote.amount;
}

/** Everything that already lies on the order's units and money, refunds made elsewhere included. */
export function ledgerOf(order: Order, tickets: readonly TicketFacts[]): LedgerEntry[] {
  const elsewhere = order.refunds.map((refund): LedgerEntry =>
    ({ number: refund.id, state: 'succeeded', lines: refund.lines, amount: refund.amount }));
  const here = tickets.filter((ticket) => holdsUnits(ticket) || holdsMoney(ticket.money)).map((ticket): LedgerEntry => ({
    number: ticket.number,
    state: ticket.money,
    lines: holdsUnits(ticket) ? ticket.lines : [],
    amount: holdsMoney(ticket.money) ? ticket.amount : 0,
    ...(ticket.payments ? { payments: ticket.payments } : {}),
  }));
  return [...elsewhere, ...here];
}

/**
 * The earlier requests that a quote has to count, with the figures that they were quoted. A ticket that leaves its units free counts with its
 * money alone: no units, its amount shared out as its lines were quoted.
 */
export function earlierOf(order: Order, tickets: readonly TicketFacts[]): EarlierRequest[] {
  const elsewhere = order.refunds.map((refund): EarlierRequest => ({ lines: refund.lines }));
  const money = tickets.filter((ticket) => movesMoney(ticket.type) || holdsMoney(ticket.money));
  const takes = (ticket: TicketFacts): boolean => holdsUnits(ticket) && (movesMoney(ticket.type) || keepsMoney(ticket));
  const taking = money.filter(takes).map((ticket): EarlierRequest => ticket.quote ?? { lines: ticket.lines });
  const free = money.filter((ticket) => !takes(ticket) && holdsMoney(ticket.money)).map(moneyOnly);
  return [...elsewhere, ...taking, ...free];
}

function moneyOnly(ticket: TicketFacts): EarlierRequest {
  const quoted = ticket.quote?.lines ?? ticket.lines.map(({ lineId, quantity }) => ({ lineId, amount: quantity }));
  const shares = apportion(ticket.amount, quoted.map((line) => line.amount));
  return { lines: quoted.map(({ lineId }, index) => ({ lineId, quantity: 0, amount: shares[index]!, points: 0 })), freight: 0, freightLines: [] };
}

/** Minor units of the order that no other ticket holds. */
export function available(order: Order, ledger: readonly LedgerEntry[]): number {
  return Math.max(0, order.paid - ledger.reduce((sum, entry) => sum + entry.amount, 0));
}
