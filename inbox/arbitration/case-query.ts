import type { TicketQuery } from '../../server/contracts/types.ts';

export type CaseTab = 'open' | 'decided';

const MOST = 100;

/** The list behind each tab: dispute states of the ticket, which outlive the step. */
export function caseQuery(tab: CaseTab): Partial<TicketQuery> {
  return tab === 'open'
    ? { dispute: ['open', 'evidence'], sort: 'due', limit: MOST }
    : { dispute: ['decided'], limit: MOST };
}
