import type { Store } from '../../../engine/store/transaction.ts';
import type { Actor } from '../../auth/actor.ts';
import { AppError } from '../../http/errors.ts';

/** Remembers tags that were used, so that they are offered next time. */
export async function keepTags(store: Store, shopId: string, names: readonly string[], now: string): Promise<void> {
  if (names.length === 0) return;
  await store.db()('tag').insert(names.map((name) => ({ shop_id: shopId, name, created_at: now }))).onConflict(['shop_id', 'name']).ignore();
}

/** The shop's tags by name. */
export async function listTags(store: Store, { shopId }: Actor): Promise<{ items: { name: string }[] }> {
  return { items: await store.db()('tag').where({ shop_id: shopId }).orderBy('name').select('name') as { name: string }[] };
}

/** The tag is offered no more; tickets that carry it keep it. @throws AppError not_found */
export async function removeTag(store: Store, { shopId }: Actor, name: string): Promise<void> {
  const gone = await store.db()('tag').where({ shop_id: shopId, name }).delete();
  if (gone === 0) throw new AppError('not_found');
}
