import type { Store } from '../../../engine/store/transaction.ts';
import type { Actor } from '../../auth/actor.ts';

/** Up to which entry of its record this person has seen each ticket; a ticket never looked at is not there. */
export async function seenBy(store: Store, actor: Actor, ticketIds: readonly string[]): Promise<Map<string, number>> {
  if (!actor.userId || ticketIds.length === 0) return new Map();
  const rows = await store.db()('ticket_seen').where({ shop_id: actor.shopId, person_id: actor.userId }).whereIn('ticket_id', [...ticketIds]).select('ticket_id', 'seq') as { ticket_id: string; seq: number }[];
  return new Map(rows.map((row) => [row.ticket_id, row.seq]));
}
