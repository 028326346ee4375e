import type { Label } from '../kernel/types.ts';
import type { Actor } from './save-ticket.ts';
import type { Store } from './transaction.ts';

/** A step that moves money and was changed. */
export interface MoneyStep { element: string; label: Label }

/** What a replay of this very version had come to when it was published. */
export interface ReplayNote { id: string; state: string; total: number; done: number; same: number; other: number; cannot: number }

/** Each time that a version became live. `former`: the live version before it. `approved_by`: null where nobody had to. */
export interface PublicationRow {
  shop_id: string; flow_key: string; seq: number; version: number; kind: 'published' | 'rolled_back'; former: number | null; note: string; money: MoneyStep[];
  asked_by: Actor; approved_by: Actor | null; replay: ReplayNote | null; at: string;
}

/** Writes the next record of a flow. Its row must be locked. */
export async function addPublication(store: Store, row: Omit<PublicationRow, 'seq'>): Promise<void> {
  const db = store.db();
  const { shop_id, flow_key } = row;
  const { last } = await db('flow_publication').where({ shop_id, flow_key }).max('seq as last').first() as { last: number | null };
  await db('flow_publication').insert({
    ...row, seq: (last ?? 0) + 1, money: JSON.stringify(row.money), asked_by: JSON.stringify(row.asked_by), approved_by: row.approved_by && JSON.stringify(row.approved_by), replay: row.replay && JSON.stringify(row.replay),
  });
}

/** Newest first. */
export async function listPublications(store: Store, shopId: string, flow: string, limit: number): Promise<PublicationRow[]> {
  return store.db()<PublicationRow>('flow_publication').where({ shop_id: shopId, flow_key: flow }).orderBy('seq', 'desc').limit(limit);
}

/** Makes a version live that was so before. @returns false when another than `from` is live now */
export async function setLiveVersion(store: Store, shopId: string, flow: string, from: number, to: number): Promise<boolean> {
  return (await store.db()('flow').where({ shop_id: shopId, flow_key: flow, live_version: from }).update({ live_version: to })) === 1;
}
