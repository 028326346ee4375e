import type { Actor } from '../../auth/actor.ts';
import type { TicketSummary } from '../../contracts/types.ts';
import type { Position } from '../../exports/export-store.ts';
import type { Parts } from '../parts.ts';
import { peopleNames } from '../people-names.ts';
import { flowWords } from './flow-words.ts';
import { filteredTickets, type FilterContext, type TicketFilters } from './query.ts';
import { findMatches } from './search.ts';
import { summaryOf } from './summary.ts';

/** What a filter means at `now`; the search is made once for the whole walk. */
export async function walkContext(parts: Parts, actor: Actor, filters: TicketFilters, now: string): Promise<FilterContext> {
  const { timezone } = await parts.book.shop(actor.shopId);
  return { now, timezone, matches: filters.q?.trim() ? await findMatches(parts.store, actor.shopId, filters.q) : undefined };
}

/** How many there are, without a cap: for work in the background only. */
export async function countAll(parts: Parts, actor: Actor, filters: TicketFilters, context: FilterContext): Promise<number> {
  const [row] = await filteredTickets(parts.store, actor, filters, context).count('* as n') as unknown as { n: number }[];
  return Number(row?.n ?? 0);
}

/** The next rows of a list, by time of application, newest first: the only order that no change of a ticket moves rows in. */
export async function walkTickets(parts: Parts, actor: Actor, filters: TicketFilters, context: FilterContext, after: Position | null, limit: number): Promise<{ items: TicketSummary[]; position: Position | null }> {
  let page = filteredTickets(parts.store, actor, filters, context).select('ticket.*').orderBy([{ column: 'ticket.applied_at', order: 'desc' }, { column: 'ticket.ticket_id', order: 'desc' }]).limit(limit);
  if (after) page = page.whereRaw('(ticket.applied_at, ticket.ticket_id) < (?::timestamptz, ?::uuid)', [after[0], after[1]]);
  const rows = await page;
  const names = await peopleNames(parts.store, actor.shopId, rows.flatMap((row) => row.assignee ?? []));
  const words = await flowWords(parts.engine, rows);
  const last = rows.at(-1);
  return { items: rows.map((row) => summaryOf(row, actor, names, words)), position: last ? [last.applied_at, last.ticket_id] : after };
}
