import { listFlows, type FlowVersionRow } from '../../engine/store/flow.ts';
import { liveDecisionTables } from '../../engine/store/decision.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { listGroups } from '../../engine/store/staff.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { ShopCatalogue } from './flow-check.ts';

/** When and by whom the live version of each flow was published, by flow key. */
export async function liveVersions(store: Store, shopId: string): Promise<Map<string, Pick<FlowVersionRow, 'hash' | 'published_at' | 'published_by'>>> {
  const { rows } = await store.db().raw<{ rows: Pick<FlowVersionRow, 'flow_key' | 'hash' | 'published_at' | 'published_by'>[] }>(
    `select v.flow_key, v.hash, v.published_at, v.published_by from flow f
     join flow_version v on v.shop_id = f.shop_id and v.flow_key = f.flow_key and v.version = f.live_version where f.shop_id = ?`,
    [shopId],
  );
  return new Map(rows.map((row) => [row.flow_key, row]));
}

/** How many tickets of each flow wait for a person after a failure, by flow key. */
export async function countStuck(store: Store, shopId: string): Promise<Map<string, number>> {
  const { rows } = await store.db().raw<{ rows: { flow_key: string; count: number }[] }>(
    `select t.flow_key, count(distinct t.ticket_id) as count from incident i
     join ticket t on t.shop_id = i.shop_id and t.ticket_id = i.ticket_id where i.shop_id = ? and i.state = 'open' group by t.flow_key`,
    [shopId],
  );
  return new Map(rows.map((row) => [row.flow_key, row.count]));
}

/** What the shop's flows may name: its other flows, its decision tables, its groups and those that its people are in. */
export async function shopCatalogue(store: Store, shopId: string, services?: Engine['services']): Promise<ShopCatalogue> {
  const people = await store.db()('person').where({ shop_id: shopId, active: true }).select('groups') as { groups: string[] }[];
  const groups = (await listGroups(store, shopId)).map((group) => group.code);
  const decisions = await liveDecisionTables(store, shopId);
  return { flows: (await listFlows(store, shopId)).map((flow) => flow.flow_key), groups: [...new Set([...groups, ...people.flatMap((person) => person.groups)])], decisions, ...(services ? { services } : {}) };
}
