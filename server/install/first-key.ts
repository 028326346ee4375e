import { createHash } from 'node:crypto';
import type { Store } from '../../engine/store/transaction.ts';
import { findShop } from './find-shop.ts';
import { newId } from '../../engine/store/new-id.ts';

/**
 * Registers REFLOW_API_KEY for the owner of the demo shop, or of the first shop, so that scripts can drive a fresh instance.
 * Any text is a key; only its hash is kept. A second start with the same key changes nothing.
 */
export async function registerFirstKey(store: Store, key: string, now: string): Promise<void> {
  const hash = createHash('sha256').update(key).digest('hex');
  await store.tx(async () => {
    const db = store.db();
    const shopId = await findShop(store);
    const owner = shopId ? await db('person').where({ shop_id: shopId, active: true }).whereRaw(`'owner' = any(roles)`).orderBy('created_at').first('person_id') as { person_id: string } | undefined : undefined;
    if (!shopId || !owner) throw new Error('REFLOW_API_KEY is set, but there is no shop to give it to. Make one with `npm run -s reflow -- create-shop`, or start with REFLOW_DEMO=true.');
    const known = await db('api_key_shop').insert({ hash, shop_id: shopId }).onConflict('hash').ignore().returning('hash');
    if (known.length === 0) return;
    await db('api_key').insert({ shop_id: shopId, key_id: newId(now), hash, name: 'REFLOW_API_KEY', person_id: owner.person_id, created_at: now });
  });
}
