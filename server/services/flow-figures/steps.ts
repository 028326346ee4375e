import type { Label, Model } from '../../../engine/kernel/types.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { FlowSteps } from '../../contracts/types.ts';

/** What people do in the live versions of the shop's flows, one item for each id, in the order of the flows' keys and of their steps. */
export async function listSteps(store: Store, shopId: string): Promise<FlowSteps> {
  const { rows } = await store.db().raw<{ rows: { flow_key: string; model: Model }[] }>(
    `select f.flow_key, v.model from flow f join flow_version v on v.shop_id = f.shop_id and v.flow_key = f.flow_key and v.version = f.live_version where f.shop_id = ? order by f.flow_key`,
    [shopId],
  );
  const items = new Map<string, FlowSteps['items'][number]>();
  for (const { flow_key: flow, model } of rows) {
    for (const { id, type, label, ext } of Object.values(model.nodes)) {
      if (type !== 'userTask') continue;
      const item = items.get(id) ?? { element: id, labels: [], flows: [], outcomes: [] };
      items.set(id, item);
      addLabel(item.labels, label ?? { zh: id });
      item.flows.push(flow);
      for (const outcome of ext.outcomes ?? []) {
        const known = item.outcomes.find(({ code }) => code === outcome.code);
        if (known) addLabel(known.labels, outcome.label);
        else item.outcomes.push({ code: outcome.code, labels: [outcome.label] });
      }
    }
  }
  return { items: [...items.values()] };
}

function addLabel(labels: Label[], label: Label): void {
  if (!labels.some(({ zh }) => zh === label.zh)) labels.push(label);
}
