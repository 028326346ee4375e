import type { Store } from '../../engine/store/transaction.ts';
import type { Policy } from '../domain/types.ts';

export interface PolicyRow { shop_id: string; version: number; document: Policy; created_at: string; created_by: string }

/** The rules in force: the newest version. */
export async function currentPolicy(store: Store, shopId: string): Promise<PolicyRow> {
  const row = await store.db()<PolicyRow>('policy').where({ shop_id: shopId }).orderBy('version', 'desc').first();
  if (!row) throw new Error(`Shop ${shopId} has no policy; every shop gets one when it is made.`);
  return row;
}

export async function findPolicy(store: Store, shopId: string, version: number): Promise<PolicyRow | undefined> {
  return store.db()<PolicyRow>('policy').where({ shop_id: shopId, version }).first();
}

/** Versions without their documents, newest first, at most 100. */
export async function listPolicies(store: Store, shopId: string): Promise<Omit<PolicyRow, 'document'>[]> {
  return store.db()<PolicyRow>('policy').where({ shop_id: shopId }).orderBy('version', 'desc').limit(100).select('shop_id', 'version', 'created_at', 'created_by');
}

export async function insertPolicy(store: Store, row: PolicyRow): Promise<void> {
  await store.db()('policy').insert({ ...row, document: JSON.stringify(row.document) });
}
