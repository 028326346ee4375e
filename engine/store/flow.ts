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
  /** What the domain lets tickets of its type do; null: no ticket begins with this flow, others call it. */
  ticket_type: Record<string, unknown> | null;
}

/** A flow about to be published. `ticket_type` absent: as it was, which is null for a new flow. */
export type PublishedFlow = Omit<FlowRow, 'live_version' | 'ticket_type'> & Partial<Pick<FlowRow, 'ticket_type'>>;

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
export async function publishFlowVersion(store: Store, flow: PublishedFlow, version: Omit<FlowVersionRow, 'version' | 'shop_id' | 'flow_key'>): Promise<number> {
  return store.tx(async () => {
    const db = store.db();
    const { shop_id, flow_key } = flow;
    const words = { label: JSON.stringify(flow.label), description: JSON.stringify(flow.description) };
    const ticketType = flow.ticket_type === undefined ? {} : { ticket_type: flow.ticket_type && JSON.stringify(flow.ticket_type) };
    await db('flow').insert({ shop_id, flow_key, type: flow.type, created_at: flow.created_at, ...words, ...ticketType, live_version: 0 })
      .onConflict(['shop_id', 'flow_key']).ignore();
    const locked = await db<FlowRow>('flow').where({ shop_id, flow_key }).forUpdate().first();
    const number = (locked?.live_version ?? 0) + 1;
    await db('flow_version').insert({
      ...version, shop_id, flow_key, version: number,
      model: JSON.stringify(version.model), forms: JSON.stringify(version.forms), ticket_schema: JSON.stringify(version.ticket_schema),
    });
    await db('flow').where({ shop_id, flow_key }).update({ live_version: number, type: flow.type, ...words, ...ticketType });
    return number;
  });
}

/** Changes what a flow is called and what its type may do, without a new version. */
export async function describeFlow(store: Store, flow: Pick<FlowRow, 'shop_id' | 'flow_key' | 'label' | 'description' | 'ticket_type'>): Promise<void> {
  const { shop_id, flow_key, label, description, ticket_type } = flow;
  await store.db()('flow').where({ shop_id, flow_key })
    .update({ label: JSON.stringify(label), description: JSON.stringify(description), ticket_type: ticket_type && JSON.stringify(ticket_type) });
}

/** How many open tickets run each version: `{ "return-refund": { 3: 12 } }`. */
export async function countRunning(store: Store, shopId: string): Promise<Record<string, Record<number, number>>> {
  const rows = await store.db()('ticket').where({ shop_id: shopId, is_open: true }).groupBy('flow_key', 'flow_version')
    .select('flow_key', 'flow_version').count<{ flow_key: string; flow_version: number; count: number }[]>('* as count');
  const running: Record<string, Record<number, number>> = {};
  for (const row of rows) (running[row.flow_key] ??= {})[row.flow_version] = Number(row.count);
  return running;
}
