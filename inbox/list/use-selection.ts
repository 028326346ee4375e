import { useState } from 'react';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { toggled } from './selection.ts';

/** Which tickets are selected: those on screen, and more of the list where somebody asked for all of it. */
export function useSelection(tickets: readonly TicketSummary[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [more, setMore] = useState<readonly TicketSummary[]>([]);
  const shown = new Set(tickets.map(({ id }) => id));
  const here = tickets.filter((ticket) => ids.has(ticket.id));
  const selected = [...here, ...more.filter(({ id }) => ids.has(id) && !shown.has(id))];
  const choose = (next: ReadonlySet<string>) => setIds(next);
  return {
    ids,
    tickets: selected,
    wholePage: tickets.length > 0 && here.length === tickets.length,
    toggle: (id: string) => setIds((old) => toggled(old, id)),
    toggleAll: () => choose(here.length === tickets.length ? new Set() : new Set(shown)),
    /** Selects these, also those that are not on screen. */
    take: (all: readonly TicketSummary[]) => {
      setMore(all);
      choose(new Set(all.map(({ id }) => id)));
    },
    replace: (next: readonly string[]) => choose(new Set(next)),
    clear: () => {
      setMore([]);
      choose(new Set());
    },
  };
}
