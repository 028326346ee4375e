import type { DecisionTable } from '../../engine/decisions/decision.ts';
import type { Label, Model } from '../../engine/kernel/types.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { DecisionSummary } from '../contracts/types.ts';

interface LiveRow { decision_key: string; label: Label; live_version: number; document: DecisionTable; published_at: string; published_by: string }

/** The shop's tables with who asks them, by key; one of them where `key` is given. */
export async function decisionSummaries(store: Store, shopId: string, key?: string): Promise<DecisionSummary[]> {
  const { rows } = await store.db().raw<{ rows: LiveRow[] }>(
    `select d.decision_key, d.label, d.live_version, v.document, v.published_at, v.published_by from decision d
     join decision_version v on v.shop_id = d.shop_id and v.decision_key = d.decision_key and v.version = d.live_version
     where d.shop_id = ? order by d.decision_key`,
    [shopId],
  );
  const askers = await askersOf(store, shopId);
  return rows.filter((row) => key === undefined || row.decision_key === key).map((row) => ({
    key: row.decision_key, label: row.label, version: row.live_version, rules: row.document.rules.length, reads: row.document.inputs.map(({ expression }) => expression), publishedAt: row.published_at, publishedBy: row.published_by,
    usedBy: askers.flatMap(({ flow, asks }) => (asks.has(row.decision_key) ? [flow] : [])),
  }));
}

/** Which tables the live version of each flow asks. */
async function askersOf(store: Store, shopId: string): Promise<{ flow: string; asks: Set<string> }[]> {
  const { rows } = await store.db().raw<{ rows: { flow_key: string; model: Model }[] }>(
    `select f.flow_key, v.model from flow f
     join flow_version v on v.shop_id = f.shop_id and v.flow_key = f.flow_key and v.version = f.live_version where f.shop_id = ? order by f.flow_key`,
    [shopId],
  );
  return rows.map(({ flow_key: flow, model }) => ({ flow, asks: new Set(Object.values(model.nodes).flatMap(({ ext }) => ext.decision ?? [])) }));
}
