import type { DomainErrorCode } from './errors.ts';
import { holdsMoney } from './ledger.ts';
import { movesMoney, takesUnits, type TicketType } from './ticket-type.ts';
import type { TicketFacts } from './types.ts';

/** What a line's after-sale button says in the shop. `none`: nothing can be applied for and nothing has happened. */
export type EntryState = 'apply' | 'in_progress' | 'refunded' | 'reapply' | 'window_closed' | 'none';

/** Why a type is refused on the line; no code: it is allowed. */
export interface TypeAnswer { type: TicketType; code?: DomainErrorCode }

/**
 * The entry point of one line (section 2), from what its tickets say and from the answers for each type. Tickets that leave the units free
 * (an invoice sent again, price protection) do not change what the button says; that they can be applied for keeps it open.
 */
export function entryState(lineId: string, tickets: readonly TicketFacts[], answers: readonly TypeAnswer[]): EntryState {
  const own = tickets.filter((ticket) => takesUnits(ticket.type) && ticket.lines.some((line) => line.lineId === lineId));
  if (own.some((ticket) => ticket.state === 'open')) return 'in_progress';
  const allowed = answers.filter(({ code }) => code === undefined);
  if (allowed.length > 0) return lastRejected(own) && allowed.some(({ type }) => takesUnits(type)) ? 'reapply' : 'apply';
  const refunded = own.some((ticket) => movesMoney(ticket.type) && ticket.state === 'completed' && holdsMoney(ticket.money));
  if (refunded || answers.some(({ code }) => code === 'already_refunded')) return 'refunded';
  return answers.some(({ code }) => code === 'window_closed') ? 'window_closed' : 'none';
}

function lastRejected(tickets: readonly TicketFacts[]): boolean {
  return tickets.toSorted((a, b) => Date.parse(a.appliedAt) - Date.parse(b.appliedAt)).at(-1)?.rejected ?? false;
}
