import type { Store } from '../../engine/store/transaction.ts';

/** Names by id, for the ids given. */
export async function peopleNames(store: Store, shopId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db()('person').where({ shop_id: shopId }).whereIn('person_id', [...new Set(ids)]).select('person_id', 'name') as { person_id: string; name: string }[];
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
