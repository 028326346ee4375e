import type { TicketSummary } from '../../server/contracts/types.ts';

/** The selected tickets' refunds by currency, leaving out tickets without an amount. */
export function selectedSums(tickets: readonly TicketSummary[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { amounts } of tickets) {
    const amount = amounts.approved ?? amounts.requested;
    if (amount !== null) sums.set(amounts.currency, (sums.get(amounts.currency) ?? 0) + amount);
  }
  return sums;
}

/** Whether a ticket can still be claimed: nobody has it and it is not over. */
export function isClaimable(ticket: TicketSummary): boolean {
  return ticket.assignee === null && ticket.statusGroup !== 'completed' && ticket.statusGroup !== 'closed';
}

/** Whether a ticket can be suspended: it goes on, and nothing holds it. */
export function isRunning({ statusGroup }: Pick<TicketSummary, 'statusGroup'>): boolean {
  return !['suspended', 'completed', 'closed'].includes(statusGroup);
}

/** The most tickets that can be acted on at once. */
export const mostSelected = 500;

/** A set with one element put in or taken out. */
export function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
