import type { Label } from '../kernel/types.ts';
import type { FormDocument, ScenarioDocument } from './flow.ts';
import type { Store } from './transaction.ts';

/** A flow that somebody is changing. `revision` counts its saves from 1; `based_on` is the live version it began from, null for a new flow. */
export interface FlowDraftRow {
  shop_id: string; flow_key: string; label: Label; xml: string; forms: FormDocument[]; scenarios: ScenarioDocument[]; ticket_type: Record<string, unknown> | null;
  based_on: number | null; revision: number; editor_id: string; editor_name: string; updated_at: string;
}

/** Drafts of the shop without their documents, by key. */
export async function listFlowDrafts(store: Store, shopId: string): Promise<Pick<FlowDraftRow, 'flow_key' | 'label' | 'ticket_type' | 'based_on' | 'revision' | 'editor_name' | 'updated_at'>[]> {
  return store.db()<FlowDraftRow>('flow_draft').where({ shop_id: shopId }).orderBy('flow_key')
    .select('flow_key', 'label', 'ticket_type', 'based_on', 'revision', 'editor_name', 'updated_at');
}

/** @param lock holds the row until the transaction ends, so that two saves are decided one after the other */
export async function findFlowDraft(store: Store, shopId: string, key: string, lock = false): Promise<FlowDraftRow | undefined> {
  const query = store.db()<FlowDraftRow>('flow_draft').where({ shop_id: shopId, flow_key: key });
  return lock ? query.forUpdate().first() : query.first();
}

/** Adds a draft. @returns false when there is one already, which stays as it is */
export async function addFlowDraft(store: Store, draft: FlowDraftRow): Promise<boolean> {
  const added = await store.db()('flow_draft').insert(stored(draft)).onConflict(['shop_id', 'flow_key']).ignore().returning('flow_key');
  return added.length > 0;
}

export async function replaceFlowDraft(store: Store, draft: FlowDraftRow): Promise<void> {
  const { shop_id, flow_key, ...changes } = stored(draft);
  await store.db()('flow_draft').where({ shop_id, flow_key }).update(changes);
}

export async function deleteFlowDraft(store: Store, shopId: string, key: string): Promise<void> {
  await store.db()('flow_draft').where({ shop_id: shopId, flow_key: key }).delete();
}

function stored(draft: FlowDraftRow): Record<string, unknown> & Pick<FlowDraftRow, 'shop_id' | 'flow_key'> {
  return { ...draft, label: JSON.stringify(draft.label), forms: JSON.stringify(draft.forms), scenarios: JSON.stringify(draft.scenarios), ticket_type: draft.ticket_type && JSON.stringify(draft.ticket_type) };
}
