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

/** A test of a flow: `key` names it within the flow, the document is a scenario file. */
export interface ScenarioDocument { key: string; scenario: Record<string, unknown> }

export interface FlowRow {
  shop_id: string; flow_key: string; type: string; label: Label; description: Label; live_version: number; created_at: string;
  /** What the domain lets tickets of its type do; null: no ticket begins with this flow, others call it. */
  ticket_type: Record<string, unknown> | null;
  /** Since when and by whom no ticket begins with it; running ones go on. */
  stopped_at: string | null; stopped_by: string | null;
}

/** A flow about to be published. `ticket_type` absent: as it was, which is null for a new flow. */
export type PublishedFlow = Omit<FlowRow, 'live_version' | 'ticket_type' | 'stopped_at' | 'stopped_by'> & Partial<Pick<FlowRow, 'ticket_type'>>;

/** A published version; it never changes. */
export interface FlowVersionRow {
  shop_id: string; flow_key: string; version: number; xml: string; model: Model; hash: string; forms: FormDocument[];
  ticket_schema: Record<string, unknown>; note: string; published_at: string; published_by: string;
}

/** A version without its tests, which nothing needs that runs it. */
const withoutTests = ['shop_id', 'flow_key', 'version', 'xml', 'model', 'hash', 'forms', 'ticket_schema', 'note', 'published_at', 'published_by'] as const;

export async function listFlows(store: Store, shopId: string): Promise<FlowRow[]> {
  return store.db()<FlowRow>('flow').where({ shop_id: shopId }).orderBy('flow_key');
}

export async function findFlow(store: Store, shopId: string, key: string): Promise<FlowRow | undefined> {
  return store.db()<FlowRow>('flow').where({ shop_id: shopId, flow_key: key }).first();
}

/** The flow that new tickets of `type` run; one that is stopped begins none. */
export async function findFlowByType(store: Store, shopId: string, type: string): Promise<FlowRow | undefined> {
  return store.db()<FlowRow>('flow').where({ shop_id: shopId, type }).whereNull('stopped_at').orderBy('flow_key').first();
}

export async function findFlowVersion(store: Store, shopId: string, key: string, version: number): Promise<FlowVersionRow | undefined> {
  return store.db()<FlowVersionRow>('flow_version').where({ shop_id: shopId, flow_key: key, version }).first(...withoutTests) as Promise<FlowVersionRow | undefined>;
}

/** The tests of a version; none when there is no such version. */
export async function findScenarios(store: Store, shopId: string, key: string, version: number): Promise<ScenarioDocument[]> {
  const row = await store.db()('flow_version').where({ shop_id: shopId, flow_key: key, version }).first('scenarios') as { scenarios: ScenarioDocument[] } | undefined;
  return row?.scenarios ?? [];
}

/** Versions without their documents, newest first. */
export async function listFlowVersions(store: Store, shopId: string, key: string): Promise<Pick<FlowVersionRow, 'version' | 'hash' | 'note' | 'published_at' | 'published_by'>[]> {
  return store.db()<FlowVersionRow>('flow_version').where({ shop_id: shopId, flow_key: key }).orderBy('version', 'desc')
    .select('version', 'hash', 'note', 'published_at', 'published_by');
}

/** Adds a version and makes it live. The flow's row is locked, so that two publishers get two numbers. */
export async function publishFlowVersion(store: Store, flow: PublishedFlow, version: Omit<FlowVersionRow, 'version' | 'shop_id' | 'flow_key'> & { scenarios?: ScenarioDocument[] }): Promise<number> {
  return store.tx(async () => {
    const db = store.db();
    const { shop_id, flow_key } = flow;
    const words = { label: JSON.stringify(flow.label), description: JSON.stringify(flow.description) };
    const ticketType = flow.ticket_type === undefined ? {} : { ticket_type: flow.ticket_type && JSON.stringify(flow.ticket_type) };
    await db('flow').insert({ shop_id, flow_key, type: flow.type, created_at: flow.created_at, ...words, ...ticketType, live_version: 0 })
      .onConflict(['shop_id', 'flow_key']).ignore();
    await db<FlowRow>('flow').where({ shop_id, flow_key }).forUpdate().first();
    // after a rollback the live version is not the last one
    const { last } = await db('flow_version').where({ shop_id, flow_key }).max('version as last').first() as { last: number | null };
    const number = (last ?? 0) + 1;
    await db('flow_version').insert({
      ...version, shop_id, flow_key, version: number,
      model: JSON.stringify(version.model), forms: JSON.stringify(version.forms), ticket_schema: JSON.stringify(version.ticket_schema),
      scenarios: JSON.stringify(version.scenarios ?? []),
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

/** Stops a flow, or lets tickets begin with it again (`null`). */
export async function stopFlow(store: Store, shopId: string, key: string, stopped: { at: string; by: string } | null): Promise<void> {
  await store.db()('flow').where({ shop_id: shopId, flow_key: key }).update({ stopped_at: stopped?.at ?? null, stopped_by: stopped?.by ?? null });
}

/** How many open tickets run each version: `{ "return-refund": { 3: 12 } }`. */
export async function countRunning(store: Store, shopId: string): Promise<Record<string, Record<number, number>>> {
  const rows = await store.db()('ticket').where({ shop_id: shopId, is_open: true }).groupBy('flow_key', 'flow_version')
    .select('flow_key', 'flow_version').count<{ flow_key: string; flow_version: number; count: number }[]>('* as count');
  const running: Record<string, Record<number, number>> = {};
  for (const row of rows) (running[row.flow_key] ??= {})[row.flow_version] = Number(row.count);
  return running;
}
