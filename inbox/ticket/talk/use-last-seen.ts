import { useEffect, useState } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { tellSeen } from '../../../ui/api/handovers.ts';

/** The last entry that this person had seen before the ticket was opened now; what is on screen counts as seen from then on, on every device. */
export function useLastSeen(ticket: TicketDetail, latest: number, mayTell: boolean): number {
  const [before] = useState(ticket.seen);
  useEffect(() => {
    if (!mayTell || latest <= ticket.seen || document.visibilityState === 'hidden') return;
    // nothing on the page waits for it, and the next entry tells it anew
    tellSeen(ticket.number, latest).catch(() => undefined);
  }, [mayTell, ticket.number, ticket.seen, latest]);
  return before;
}
