import type { ElementMapping, MigrationOptions } from '../kernel/types.ts';
import type { Actor } from './save-ticket.ts';
import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

/**
 * `running`: waves go on. `waiting`: a wave is over and a person looks. `paused`: a person, or a failure (`problem`), stopped it.
 * `undoing`, `undone`: what it took over goes back. `done` and `cancelled` are the other ends.
 */
export type MigrationState = 'running' | 'waiting' | 'paused' | 'undoing' | 'done' | 'cancelled' | 'undone';

/** `pending` waits for its wave; `left` stayed where it was (`reasons`); `kept` could not go back; `skipped`: cancelled before its turn. */
export type MigratedTicketState = 'pending' | 'migrated' | 'left' | 'undone' | 'kept' | 'skipped';

/** Tickets of one flow on their way from one version to another, so many at a time. */
export interface FlowMigrationRow {
  shop_id: string; migration_id: string; flow_key: string; from_version: number; to_version: number; called: Record<string, number>; mapping: ElementMapping;
  clocks: MigrationOptions['clocks']; wave_size: number; pause_after_wave: boolean; note: string; state: MigrationState;
  /** Waves that have begun. */
  waves: number;
  problem: string | null; created_by: Actor; created_at: string; finished_at: string | null;
}

/** `wave`: absent until it has begun. */
export interface MigratedTicketRow { shop_id: string; migration_id: string; ticket_id: string; wave: number | null; state: MigratedTicketState; reasons: unknown[]; at: string }

/** Adds a batch with every open ticket of the version that it takes over. */
export async function insertMigration(store: Store, row: FlowMigrationRow): Promise<void> {
  await store.db()('flow_migration').insert({ ...row, called: JSON.stringify(row.called), mapping: JSON.stringify(row.mapping), created_by: JSON.stringify(row.created_by) });
  await gather(store.db(), { shop: row.shop_id, migration: row.migration_id, flow: row.flow_key, version: row.from_version, now: row.created_at });
}

const gather = statement('migration_gather', `
insert into flow_migration_ticket (shop_id, migration_id, ticket_id, state, reasons, at)
select :shop::uuid, :migration::uuid, ticket_id, 'pending', '[]', :now::timestamptz from ticket
where shop_id = :shop::uuid and flow_key = :flow and flow_version = :version and is_open`);

export async function findMigration(store: Store, shopId: string, migrationId: string): Promise<FlowMigrationRow | undefined> {
  return store.db()<FlowMigrationRow>('flow_migration').where({ shop_id: shopId, migration_id: migrationId }).first();
}

/** As `findMigration`, locked until the transaction ends. */
export async function lockMigration(store: Store, shopId: string, migrationId: string): Promise<FlowMigrationRow | undefined> {
  return store.db()<FlowMigrationRow>('flow_migration').where({ shop_id: shopId, migration_id: migrationId }).forUpdate().first();
}

/** Newest first, after the given one. */
export async function listMigrations(store: Store, shopId: string, flow: string | undefined, after: { createdAt: string; id: string } | undefined, limit: number): Promise<FlowMigrationRow[]> {
  const query = store.db()<FlowMigrationRow>('flow_migration').where({ shop_id: shopId }).orderBy([{ column: 'created_at', order: 'desc' }, { column: 'migration_id', order: 'desc' }]).limit(limit);
  if (flow !== undefined) void query.where({ flow_key: flow });
  return after ? query.whereRaw('(created_at, migration_id) < (?::timestamptz, ?::uuid)', [after.createdAt, after.id]) : query;
}

export async function updateMigration(store: Store, shopId: string, migrationId: string, change: Partial<Pick<FlowMigrationRow, 'state' | 'waves' | 'problem' | 'finished_at'>>): Promise<void> {
  await store.db()('flow_migration').where({ shop_id: shopId, migration_id: migrationId }).update(change);
}

/** Until the transaction ends, nobody else starts a batch of this flow. False: there is no such flow. */
export async function lockFlow(store: Store, shopId: string, flow: string): Promise<boolean> {
  return (await store.db()('flow').where({ shop_id: shopId, flow_key: flow }).forUpdate().first('flow_key')) !== undefined;
}

/** A batch of this flow that is not over. */
export async function findUnfinished(store: Store, shopId: string, flow: string): Promise<FlowMigrationRow | undefined> {
  return store.db()<FlowMigrationRow>('flow_migration').where({ shop_id: shopId, flow_key: flow }).whereIn('state', ['running', 'waiting', 'paused', 'undoing']).first();
}

const begin = statement('migration_wave', `
update flow_migration_ticket set wave = :wave::int
where shop_id = :shop::uuid and migration_id = :migration::uuid and ticket_id in (
  select ticket_id from flow_migration_ticket where shop_id = :shop::uuid and migration_id = :migration::uuid and state = 'pending' and wave is null
  order by ticket_id limit :size::int)`);

/** Puts the next tickets into a wave of their own. */
export async function beginWave(store: Store, row: FlowMigrationRow): Promise<void> {
  const wave = row.waves + 1;
  await begin(store.db(), { shop: row.shop_id, migration: row.migration_id, wave, size: row.wave_size });
  await updateMigration(store, row.shop_id, row.migration_id, { waves: wave });
}

/** The next ticket in this state; while a batch goes forward only those whose wave has begun, in their order, and back the other way. */
export async function nextOf(store: Store, row: FlowMigrationRow, state: 'pending' | 'migrated'): Promise<string | undefined> {
  const query = store.db()<MigratedTicketRow>('flow_migration_ticket').where({ shop_id: row.shop_id, migration_id: row.migration_id, state });
  if (state === 'pending') void query.whereNotNull('wave');
  const next = await query.orderBy('ticket_id', state === 'pending' ? 'asc' : 'desc').first('ticket_id') as { ticket_id: string } | undefined;
  return next?.ticket_id;
}

export async function settleMigrated(store: Store, row: FlowMigrationRow, ticketId: string, state: MigratedTicketState, reasons: unknown[], now: string): Promise<void> {
  await store.db()('flow_migration_ticket').where({ shop_id: row.shop_id, migration_id: row.migration_id, ticket_id: ticketId }).update({ state, reasons: JSON.stringify(reasons), at: now });
}

/** What a cancelled batch does not come to any more. */
export async function skipPending(store: Store, row: FlowMigrationRow, now: string): Promise<void> {
  await store.db()('flow_migration_ticket').where({ shop_id: row.shop_id, migration_id: row.migration_id, state: 'pending' }).update({ state: 'skipped', at: now });
}

/** Whether tickets are left for a further wave. */
export async function hasMore(store: Store, row: FlowMigrationRow): Promise<boolean> {
  return (await store.db()('flow_migration_ticket').where({ shop_id: row.shop_id, migration_id: row.migration_id, state: 'pending' }).whereNull('wave').first('ticket_id')) !== undefined;
}

/** How many tickets of a batch are in each state. */
export async function countMigrated(store: Store, shopId: string, migrationId: string): Promise<Partial<Record<MigratedTicketState, number>>> {
  const rows = await store.db()('flow_migration_ticket').where({ shop_id: shopId, migration_id: migrationId }).groupBy('state').select('state').count<{ state: MigratedTicketState; count: number }[]>('* as count');
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** With each ticket's number, in the order in which they are taken. */
export async function listMigrated(store: Store, shopId: string, migrationId: string, state: MigratedTicketState | undefined, after: string | undefined, limit: number): Promise<(MigratedTicketRow & { number: string })[]> {
  const query = store.db()('flow_migration_ticket as m').join('ticket as t', (join) => join.on('t.shop_id', 'm.shop_id').andOn('t.ticket_id', 'm.ticket_id'))
    .where({ 'm.shop_id': shopId, 'm.migration_id': migrationId }).orderBy('m.ticket_id').limit(limit).select('m.*', 't.number');
  if (state) void query.where('m.state', state);
  if (after !== undefined) void query.where('m.ticket_id', '>', after);
  return query;
}

const page = statement('migration_candidates', `
select t.ticket_id, t.number, t.status, s.state, s.called from ticket t join ticket_state s on s.shop_id = t.shop_id and s.ticket_id = t.ticket_id
where t.shop_id = :shop::uuid and t.flow_key = :flow and t.flow_version = :version and t.is_open and t.ticket_id > :after::uuid
order by t.ticket_id limit :limit::int`);

export interface Candidate { ticket_id: string; number: string; status: string; state: unknown; called: Record<string, number> }

/** Open tickets of a version with their states, in the order in which a batch takes them. */
export async function listCandidates(store: Store, shopId: string, flow: string, version: number, after: string, limit: number): Promise<Candidate[]> {
  return (await page(store.db(), { shop: shopId, flow, version, after, limit })).rows as unknown as Candidate[];
}
