import type { Calendar } from '../../engine/calendars/calendar.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { Policy } from '../domain/types.ts';
import { readShopTypes, type ShopTypes } from '../store/shop-types.ts';
import { currentPolicy, findPolicy, type PolicyRow } from '../store/policies.ts';

export interface ShopRow { shop_id: string; slug: string; name: { zh: string; en: string }; timezone: string; currency: string; calendar: Calendar; calendar_version: number; created_at: string }

/** What rarely changes of a shop, read once: policy versions never change, a shop's row is read again after a minute. */
export interface ShopBook {
  shop(shopId: string): Promise<ShopRow>;
  policy(shopId: string, version: number): Promise<Policy>;
  currentPolicy(shopId: string): Promise<PolicyRow>;
  /** Its row changed: it is read again. Other nodes notice within a minute. */
  forget(shopId: string): void;
  /** The types that its published flows make. */
  types(shopId: string): Promise<ShopTypes>;
}

const SHOP_KEPT_MS = 60_000;

export function createShopBook(store: Store, now: () => number): ShopBook {
  const shops = new Map<string, { row: ShopRow; at: number }>();
  const policies = new Map<string, Policy>();
  return {
    async shop(shopId) {
      const kept = shops.get(shopId);
      if (kept && now() - kept.at < SHOP_KEPT_MS) return kept.row;
      const row = await store.db()<ShopRow>('shop').where({ shop_id: shopId }).first();
      if (!row) throw new Error(`There is no shop ${shopId}.`);
      shops.set(shopId, { row, at: now() });
      return row;
    },
    async policy(shopId, version) {
      const id = `${shopId}/${version}`;
      const kept = policies.get(id);
      if (kept) return kept;
      const row = await findPolicy(store, shopId, version);
      if (!row) throw new Error(`Shop ${shopId} has no policy version ${version}.`);
      policies.set(id, row.document);
      return row.document;
    },
    forget: (shopId) => { shops.delete(shopId); },
    currentPolicy: (shopId) => currentPolicy(store, shopId),
    types: (shopId) => readShopTypes(store, shopId),
  };
}
