import { useState } from 'react';
import type { TicketQuery, TicketSummary } from '../../server/contracts/types.ts';
import { useTickets } from '../../ui/api/tickets.ts';
import { keepStill } from './still-rows.ts';

/** The list of a query whose rows stand still: `load` takes the newest answer over, which is when new rows appear and others go. */
export function useStillList(query: Partial<TicketQuery>) {
  const answer = useTickets(query);
  const key = JSON.stringify(query);
  const [shown, setShown] = useState<{ key: string; tickets: readonly TicketSummary[] } | null>(null);
  const fresh = answer.data?.items;
  // A new query is taken over as soon as its own answer is there; until then the former rows stay.
  if (fresh && !answer.isPlaceholderData && shown?.key !== key) setShown({ key, tickets: fresh });
  const tickets = shown?.tickets ?? [];
  const still = keepStill(tickets, shown?.key === key && fresh ? fresh : tickets, Boolean(answer.data?.nextCursor));
  return {
    ...still,
    answer,
    ready: shown !== null,
    load: () => fresh && setShown({ key, tickets: fresh }),
  };
}
