import { loadDecisions } from '../../definitions/decisions/index.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { hashOfDecision, installDecisions } from './decisions.ts';
import { installServiceLevels } from './service-levels.ts';

/**
 * Gives shops that were made by an earlier program what every shop has now: service levels, and the shipped decision tables as they are now. What a
 * shop has made its own stays. Run at the start, before anything asks; a shop that has everything costs nothing. Returns how many got something.
 */
export async function upgradeShops(store: Store, now: string): Promise<number> {
  const tables = loadDecisions();
  const { rows } = await store.db().raw(LACKING, [tables.map(({ key }) => key), tables.map(hashOfDecision)]) as unknown as { rows: { shop_id: string; levels: boolean }[] };
  for (const { shop_id: shopId, levels } of rows) {
    if (!levels) await installServiceLevels(store, shopId, now);
    await installDecisions(store, shopId, 'Reflow', now);
  }
  return rows.length;
}

const LACKING = `
select s.shop_id, exists (select 1 from service_level_version v where v.shop_id = s.shop_id) as levels from shop s
where not exists (select 1 from service_level_version v where v.shop_id = s.shop_id)
  or exists (
    select 1 from unnest(?::text[], ?::text[]) as shipped(key, hash)
    left join decision d on d.shop_id = s.shop_id and d.decision_key = shipped.key
    left join decision_version v on v.shop_id = d.shop_id and v.decision_key = d.decision_key and v.version = d.live_version
    where d.shop_id is null or (v.note = 'shipped' and not exists (
      select 1 from decision_version o where o.shop_id = s.shop_id and o.decision_key = shipped.key and o.hash = shipped.hash)))`;
