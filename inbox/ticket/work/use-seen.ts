import { useState } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { isSameRequest } from './request-changes.ts';

/**
 * The ticket as the person last looked at it, for as long as it differs from the present one in what a decision weighs.
 * Changes of anything else (a message, another assignee) count as looked at.
 */
export function useSeen(ticket: TicketDetail) {
  const [seen, setSeen] = useState(ticket);
  const same = isSameRequest(seen, ticket);
  if (same && seen.version !== ticket.version) setSeen(ticket);
  return { seen, stale: !same, look: () => setSeen(ticket) };
}
