import { useState } from 'react';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { toggled } from './selection.ts';

/** Which of the tickets on screen are selected. A ticket that is no longer on screen is not acted on. */
export function useSelection(tickets: readonly TicketSummary[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = tickets.filter((ticket) => ids.has(ticket.id));
  return {
    ids,
    tickets: selected,
    toggle: (id: string) => setIds((old) => toggled(old, id)),
    toggleAll: () => setIds(selected.length === tickets.length ? new Set() : new Set(tickets.map((ticket) => ticket.id))),
    replace: (next: readonly string[]) => setIds(new Set(next)),
    clear: () => setIds(new Set()),
  };
}
