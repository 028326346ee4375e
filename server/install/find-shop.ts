import type { Store } from '../../engine/store/transaction.ts';

export const DEMO_SLUG = 'muhe';

/** The demo shop, else the first one by its slug. */
export async function findShop(store: Store): Promise<string | undefined> {
  const rows = await store.db()('shop_slug').orderBy('slug').select('slug', 'shop_id') as { slug: string; shop_id: string }[];
  return (rows.find((row) => row.slug === DEMO_SLUG) ?? rows[0])?.shop_id;
}
