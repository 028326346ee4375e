import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Store } from '../../engine/store/transaction.ts';

/**
 * Registers REFLOW_API_KEY for the owner of the only (or demo) shop, so that scripts can drive a fresh instance. Any text is
 * a key; only its hash is kept. A second start with the same key changes nothing.
 */
export async function registerFirstKey(store: Store, key: string, now: string): Promise<void> {
  const hash = createHash('sha256').update(key).digest('hex');
  await store.tx(async () => {
    const db = store.db();
    const owner = await db('person').whereRaw(`'owner' = any(roles)`).where({ active: true }).orderBy('created_at').first('shop_id', 'person_id') as { shop_id: string; person_id: string } | undefined;
    if (!owner) throw new Error('REFLOW_API_KEY is set, but no shop with an owner exists to give it to. Start with REFLOW_DEMO=true once, or create a shop first.');
    const known = await db('api_key_shop').insert({ hash, shop_id: owner.shop_id }).onConflict('hash').ignore().returning('hash');
    if (known.length === 0) return;
    await db('api_key').insert({ shop_id: owner.shop_id, key_id: uuid({ msecs: Date.parse(now) }), hash, name: 'REFLOW_API_KEY', person_id: owner.person_id, created_at: now });
  });
}
