import type { Store } from './transaction.ts';
import type { TimelineEntry } from './save-ticket.ts';

export type TimelineRow = TimelineEntry & { shop_id: string; ticket_id: string };

/** Oldest first, after `afterSeq`. `visibility` narrows to what a buyer may read. */
export async function listTimeline(store: Store, shopId: string, ticketId: string, options: { afterSeq?: number; limit?: number; visibility?: 'buyer' } = {}): Promise<TimelineRow[]> {
  let query = store.db()<TimelineRow>('timeline').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('seq');
  if (options.afterSeq) query = query.where('seq', '>', options.afterSeq);
  if (options.visibility) query = query.where({ visibility: options.visibility });
  return options.limit ? query.limit(options.limit) : query;
}
