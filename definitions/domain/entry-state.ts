import type { DomainErrorCode } from './errors.ts';
import { holdsMoney, movesMoney } from './ledger.ts';
import type { TicketFacts } from './types.ts';

/** What a line's after-sale button says in the shop. `none`: nothing can be applied for and nothing has happened. */
export type EntryState = 'apply' | 'in_progress' | 'refunded' | 'reapply' | 'window_closed' | 'none';

/**
 * The entry point of one line (section 2), from what its tickets say and from the answers for each type.
 * @param refusals why each type is refused; undefined where it is allowed
 */
export function entryState(lineId: string, tickets: readonly TicketFacts[], refusals: readonly (DomainErrorCode | undefined)[]): EntryState {
  const own = tickets.filter((ticket) => ticket.lines.some((line) => line.lineId === lineId));
  if (own.some((ticket) => ticket.state === 'open')) return 'in_progress';
  if (refusals.some((code) => code === undefined)) return lastRejected(own) ? 'reapply' : 'apply';
  const refunded = own.some((ticket) => movesMoney(ticket) && ticket.state === 'completed' && holdsMoney(ticket.money));
  if (refunded || refusals.includes('already_refunded')) return 'refunded';
  return refusals.includes('window_closed') ? 'window_closed' : 'none';
}

function lastRejected(tickets: readonly TicketFacts[]): boolean {
  return tickets.toSorted((a, b) => Date.parse(a.appliedAt) - Date.parse(b.appliedAt)).at(-1)?.rejected ?? false;
}
