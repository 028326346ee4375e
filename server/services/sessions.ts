import type { Store } from '../../engine/store/transaction.ts';
import type { SessionStore } from '../auth/ports.ts';

interface StoredSession { shop_id: string; sid: string; data: Record<string, unknown>; expires_at: string }

/** Sessions in the database, so that every node knows them and a restart signs nobody out. `now` is ISO 8601. */
export function createSessionStore({ store, now }: { store: Store; now: () => string }): SessionStore {
  return {
    async get(shopId, id) {
      const row = await store.db()<StoredSession>('session').where({ shop_id: shopId, sid: id }).where('expires_at', '>', now()).first();
      return row && { shopId, id, data: row.data, expiresAt: row.expires_at };
    },
    async set({ shopId, id, data, expiresAt }) {
      await store.db()('session').insert({ shop_id: shopId, sid: id, data: JSON.stringify(data), expires_at: expiresAt })
        .onConflict(['shop_id', 'sid']).merge(['data', 'expires_at']);
    },
    async destroy(shopId, id) {
      await store.db()('session').where({ shop_id: shopId, sid: id }).del();
    },
  };
}
