import type { TicketSummary } from '../../server/contracts/types.ts';

/** A row as it is drawn; `gone` when the ticket left this list since it was loaded. */
export interface StillRow {
  readonly ticket: TicketSummary;
  readonly gone: boolean;
  /** It differs from what was first shown, so its cells are marked for a moment. */
  readonly changed: boolean;
}

/**
 * Puts fresh answers into rows that do not move: each shown ticket keeps its place and gets its newest state; tickets that
 * are new wait to be loaded; tickets that left stay where they are, marked, until the list is loaded again.
 * `more`: the fresh page is full, so its end pushed rows to the next page; those did not leave the list.
 */
export function keepStill(
  shown: readonly TicketSummary[],
  fresh: readonly TicketSummary[],
  more: boolean,
): { rows: readonly StillRow[]; waiting: number } {
  const freshById = new Map(fresh.map((ticket) => [ticket.id, ticket]));
  const lastKept = shown.findLastIndex((ticket) => freshById.has(ticket.id));
  const rows = shown.map((old, place) => {
    const ticket = freshById.get(old.id);
    const gone = !ticket && !(more && place > lastKept);
    return { ticket: ticket ?? old, gone, changed: ticket !== undefined && ticket.version !== old.version };
  });
  const shownIds = new Set(shown.map((ticket) => ticket.id));
  return { rows, waiting: fresh.filter((ticket) => !shownIds.has(ticket.id)).length };
}
