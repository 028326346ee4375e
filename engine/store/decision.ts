import type { DecisionTable } from '../decisions/decision.ts';
import type { Label } from '../kernel/types.ts';
import type { Store } from './transaction.ts';

export interface DecisionRow { shop_id: string; decision_key: string; label: Label; live_version: number; created_at: string }

/** A published version; it never changes. */
export interface DecisionVersionRow {
  shop_id: string; decision_key: string; version: number; document: DecisionTable; hash: string; note: string; published_at: string; published_by: string;
}

/** The shop's tables as they are in force, by key. */
export async function liveDecisionTables(store: Store, shopId: string): Promise<DecisionTable[]> {
  const { rows } = await store.db().raw<{ rows: { document: DecisionTable }[] }>(
    `select v.document from decision d join decision_version v on v.shop_id = d.shop_id and v.decision_key = d.decision_key and v.version = d.live_version
     where d.shop_id = ? order by d.decision_key`, [shopId]);
  return rows.map(({ document }) => document);
}

export async function findDecision(store: Store, shopId: string, key: string): Promise<DecisionRow | undefined> {
  return store.db()<DecisionRow>('decision').where({ shop_id: shopId, decision_key: key }).first();
}

/** Live versions by key, of the keys that the shop has. */
export async function liveDecisionVersions(store: Store, shopId: string, keys: string[]): Promise<Map<string, number>> {
  const rows = await store.db()<DecisionRow>('decision').where({ shop_id: shopId }).whereIn('decision_key', keys).select('decision_key', 'live_version');
  return new Map(rows.map((row) => [row.decision_key, row.live_version]));
}

export async function findDecisionVersion(store: Store, shopId: string, key: string, version: number): Promise<DecisionVersionRow | undefined> {
  return store.db()<DecisionVersionRow>('decision_version').where({ shop_id: shopId, decision_key: key, version }).first();
}

/** Versions without their tables, newest first. */
export async function listDecisionVersions(store: Store, shopId: string, key: string): Promise<Omit<DecisionVersionRow, 'document' | 'shop_id' | 'decision_key'>[]> {
  return store.db()<DecisionVersionRow>('decision_version').where({ shop_id: shopId, decision_key: key }).orderBy('version', 'desc')
    .select('version', 'hash', 'note', 'published_at', 'published_by');
}

/** A decision as the timeline of its ticket holds it; `inputs` is missing where it was made before inputs were kept. */
export interface DecidedRow { number: string; at: string; data: { version: number; inputs?: Record<string, unknown>; rules: { rule: string }[] } }

/** The latest decisions that a shop's tickets took from a table, newest first. */
export async function latestDecisions(store: Store, shopId: string, key: string, limit: number): Promise<DecidedRow[]> {
  const { rows } = await store.db().raw<{ rows: DecidedRow[] }>(
    `select t.number, l.at, l.data from timeline l join ticket t on t.shop_id = l.shop_id and t.ticket_id = l.ticket_id
     where l.shop_id = ? and l.kind = 'decision' and l.data->>'decision' = ? order by l.at desc limit ?`,
    [shopId, key, limit],
  );
  return rows;
}

/** Adds a version and makes it live. The decision's row is locked, so that two publishers get two numbers. */
export async function publishDecisionVersion(store: Store, shopId: string, version: Omit<DecisionVersionRow, 'version' | 'shop_id' | 'decision_key'>): Promise<number> {
  const { key, label } = version.document;
  return store.tx(async () => {
    const db = store.db();
    await db('decision').insert({ shop_id: shopId, decision_key: key, label: JSON.stringify(label), live_version: 0, created_at: version.published_at })
      .onConflict(['shop_id', 'decision_key']).ignore();
    const locked = await db<DecisionRow>('decision').where({ shop_id: shopId, decision_key: key }).forUpdate().first();
    const number = (locked?.live_version ?? 0) + 1;
    await db('decision_version').insert({ ...version, shop_id: shopId, decision_key: key, version: number, document: JSON.stringify(version.document) });
    await db('decision').where({ shop_id: shopId, decision_key: key }).update({ live_version: number, label: JSON.stringify(label) });
    return number;
  });
}
