import type { Store } from '../../engine/store/transaction.ts';
import { installDecisions } from './decisions.ts';
import { installServiceLevels } from './service-levels.ts';

/**
 * Gives shops that were made by an earlier program what every shop has now: service levels, and the shipped decision tables. What a shop
 * has made its own stays. Run at the start, before anything asks; a shop that has everything costs nothing. Returns how many got something.
 */
export async function upgradeShops(store: Store, now: string): Promise<number> {
  const { rows } = await store.db().raw(LACKING) as unknown as { rows: { shop_id: string; levels: boolean }[] };
  for (const { shop_id: shopId, levels } of rows) {
    if (!levels) await installServiceLevels(store, shopId, now);
    await installDecisions(store, shopId, 'Reflow', now);
  }
  return rows.length;
}

const LACKING = `
select s.shop_id, exists (select 1 from service_level_version v where v.shop_id = s.shop_id) as levels from shop s
where not exists (select 1 from service_level_version v where v.shop_id = s.shop_id)
  or (select count(*) from decision d where d.shop_id = s.shop_id and d.decision_key in ('fault', 'compensation-limits')) < 2`;
