import type { Seen } from '../replay/recording.ts';
import type { TicketRow } from '../store/ticket.ts';
import type { Made } from './decisions.ts';
import type { TicketDomain } from './domain.ts';

/** What a command saw that may be gone when its ticket is replayed. Facts are kept where a table was asked: they are counted anew each time. */
export function seenBy(domain: TicketDomain, row: TicketRow, environment: Record<string, unknown>, made: readonly Made[]): Seen | null {
  const changed = domain.remember(environment, row);
  const seen: Seen = {
    ...(changed ? { environment: changed } : {}),
    ...(made.length > 0 ? { facts: domain.factsIn(environment), tables: Object.fromEntries(made.map(({ decision, version }) => [decision, version])) } : {}),
  };
  return Object.keys(seen).length > 0 ? seen : null;
}
