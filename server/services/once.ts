import { createHash } from 'node:crypto';
import type { Store } from '../../engine/store/transaction.ts';
import { AppError } from '../http/errors.ts';
import type { Once } from '../http/services.ts';

interface IdempotencyRow { shop_id: string; key: string; operation: string; body_hash: string; response: unknown }

/**
 * Does `work` once for a key, in one transaction with its record: the same key and body answers what the first call left,
 * also after a crash. `answer` makes the response from what was recorded, so that it shows the present state.
 * @throws AppError idempotency_conflict when the key was used for something else
 */
export async function once<R>(store: Store, shopId: string, operation: string, once: Once, body: unknown, now: string, work: () => Promise<R>): Promise<R> {
  const key = once.idempotencyKey;
  if (!key) return work();
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return store.tx(async () => {
    const db = store.db();
    const inserted = await db('idempotency').insert({ shop_id: shopId, key, operation, body_hash: hash, response: null, created_at: now })
      .onConflict(['shop_id', 'key']).ignore().returning('key');
    if (inserted.length === 0) {
      const row = await db<IdempotencyRow>('idempotency').where({ shop_id: shopId, key }).first();
      if (row?.operation !== operation || row.body_hash !== hash) throw new AppError('idempotency_conflict');
      return row.response as R;
    }
    const result = await work();
    await db('idempotency').where({ shop_id: shopId, key }).update({ response: JSON.stringify(result) });
    return result;
  });
}
