import type { Store } from './transaction.ts';

export interface SubscriptionRow { shop_id: string; ticket_id: string; wait_id: string; kind: 'message' | 'signal'; name: string; key: string; opened_at: string }

/** Who waits for a message (by name and key) or a signal (by name); who waited first comes first. */
export async function findSubscribers(store: Store, shopId: string, kind: SubscriptionRow['kind'], name: string, key?: string): Promise<SubscriptionRow[]> {
  const query = store.db()<SubscriptionRow>('subscription').where({ shop_id: shopId, kind, name }).orderBy(['opened_at', 'ticket_id', 'wait_id']);
  return key === undefined ? query : query.where({ key });
}
