import type { TicketRow } from '../../engine/store/ticket.ts';
import type { TicketSummaryData } from './ticket-facts.ts';

/** The dispute axis: open while the platform has the case, decided afterwards. */
export function dispute(row: Pick<TicketRow, 'status'>, summary: Pick<TicketSummaryData, 'dispute'>): TicketSummaryData['dispute'] {
  if (row.status === 'arbitration') return 'open';
  return summary.dispute === 'open' ? 'decided' : summary.dispute;
}
