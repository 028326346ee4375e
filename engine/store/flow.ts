import type { Label, Model } from '../kernel/types.ts';
import type { Store } from './transaction.ts';

/** A form of a flow version: JSON Schema draft 7, rjsf ui schema, and the words for people by field code. */
export interface FormDocument {
  key: string;
  title: Label;
  schema: Record<string, unknown>;
  ui: Record<string, unknown>;
  labels: Record<string, Label & { help?: Label }>;
}

export interface FlowRow {
  shop_id: string; flow_key: string; type: string; label: Label; description: Label; live_version: number; created_at: string;
}

/** A published version; it never changes. */
export interface FlowVersionRow {
  shop_id: string; flow_key: string; version: number; xml: string; model: Model; hash: string; forms: FormDocument[];
  ticket_schema: Record<string, unknown>; note: string; published_at: string; published_by: string;
}

export async function listFlows(store: Store, shopId: string): Promise<FlowRow[]> {
  return store.db()<FlowRow>('flow').where({ shop_id: shopId }).orderBy('flow_key');
}

export async function findFlow(store: Store, shopId: string, key: string): Promise<FlowRow | undefined> {
  return store.db()<FlowRow>('flow').where({ shop_id: shopId, flow_key: key }).first();
}

/** The flow that runs tickets of `type`. */
export async function findFlowByType(store: Store, shopId: string, type: string): Promise<FlowRow | undefined> {
  return store.db()<FlowRow>('flow').where({ shop_id: shopId, type }).orderBy('flow_key').first();
}

export async function findFlowVersion(store: Store, shopId: string, key: string, version: number): Promise<FlowVersionRow | undefined> {
  return store.db()<FlowVersionRow>('flow_version').where({ shop_id: shopId, flow_key: key, version }).first();
}

/** Versions without their documents, newest first. */
export async function listFlowVersions(store: Store, shopId: string, key: string): Promise<Pick<FlowVersionRow, 'version' | 'hash' | 'note' | 'published_at' | 'published_by'>[]> {
  return store.db()<FlowVersionRow>('flow_version').where({ shop_id: shopId, flow_key: key }).orderBy('version', 'desc')
    .select('version', 'hash', 'note', 'published_at', 'published_by');
}

/** Adds a version and makes it live. The flow's row is locked, so that two publishers get two numbers. */
export async function publishFlowVersion(store: Store, flow: Omit<FlowRow, 'live_version'>, version: Omit<FlowVersionRow, 'version' | 'shop_id' | 'flow_key'>): Promise<number> {
  return store.tx(async () => {
    const db = store.db();
    const { shop_id, flow_key } = flow;
    await db('flow').insert({ ...flow, label: JSON.stringify(flow.label), description: JSON.stringify(flow.description), live_version: 0 })
      .onConflict(['shop_id', 'flow_key']).ignore();
    const locked = await db<FlowRow>('flow').where({ shop_id, flow_key }).forUpdate().first();
    const number = (locked?.live_version ?? 0) + 1;
    await db('flow_version').insert({
      ...version, shop_id, flow_key, version: number,
      model: JSON.stringify(version.model), forms: JSON.stringify(version.forms), ticket_schema: JSON.stringify(version.ticket_schema),
    });
    await db('flow').where({ shop_id, flow_key }).update({ live_version: number, type: flow.type, label: JSON.stringify(flow.label), description: JSON.stringify(flow.description) });
    return number;
  });
}

/** How many open tickets run each version: `{ "return-refund": { 3: 12 } }`. */
export async function countRunning(store: Store, shopId: string): Promise<Record<string, Record<number, number>>> {
  const rows = await store.db()('ticket').where({ shop_id: shopId, is_open: true }).groupBy('flow_key', 'flow_version')
    .select('flow_key', 'flow_version').count<{ flow_key: string; flow_version: number; count: number }[]>('* as count');
  const running: Record<string, Record<number, number>> = {};
  for (const row of rows) (running[row.flow_key] ??= {})[row.flow_version] = Number(row.count);
  return running;
}
