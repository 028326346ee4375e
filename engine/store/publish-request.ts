import type { MoneyStep } from './flow-publication.ts';
import type { Actor } from './save-ticket.ts';
import type { Store } from './transaction.ts';

/** `waiting` for a second person · `scheduled` for its time · `failed`: it could not be published then (`reason`). */
export type PublishRequestState = 'waiting' | 'scheduled' | 'published' | 'refused' | 'withdrawn' | 'failed';

/** Somebody wants a draft to be published. `replaces`: the live version that they knew of, where the draft began from an older one. */
export interface PublishRequestRow {
  shop_id: string; request_id: string; flow_key: string; revision: number; replaces: number | null; note: string; money: MoneyStep[]; state: PublishRequestState; publish_at: string | null;
  asked_by: Actor; asked_at: string; decided_by: Actor | null; decided_at: string | null; reason: string | null; version: number | null;
}

export async function insertPublishRequest(store: Store, row: PublishRequestRow): Promise<void> {
  await store.db()('publish_request').insert({ ...row, money: JSON.stringify(row.money), asked_by: JSON.stringify(row.asked_by), decided_by: null });
}

/** @param lock holds it until the transaction ends, so that it is decided once */
export async function findPublishRequest(store: Store, shopId: string, requestId: string, lock = false): Promise<PublishRequestRow | undefined> {
  const query = store.db()<PublishRequestRow>('publish_request').where({ shop_id: shopId, request_id: requestId });
  return lock ? query.forUpdate().first() : query.first();
}

/** The newest one of a flow, over or not. */
export async function lastPublishRequest(store: Store, shopId: string, flow: string): Promise<PublishRequestRow | undefined> {
  return store.db()<PublishRequestRow>('publish_request').where({ shop_id: shopId, flow_key: flow }).orderBy([{ column: 'asked_at', order: 'desc' }, { column: 'request_id', order: 'desc' }]).first();
}

/** Those of a flow that still wait for somebody or for their time. */
export async function openPublishRequests(store: Store, shopId: string, flow: string): Promise<PublishRequestRow[]> {
  return store.db()<PublishRequestRow>('publish_request').where({ shop_id: shopId, flow_key: flow }).whereIn('state', ['waiting', 'scheduled']).forUpdate();
}

export async function updatePublishRequest(store: Store, row: PublishRequestRow): Promise<void> {
  const { state, decided_by, decided_at, reason, version } = row;
  await store.db()('publish_request').where({ shop_id: row.shop_id, request_id: row.request_id }).update({ state, decided_by: decided_by && JSON.stringify(decided_by), decided_at, reason, version });
}
