import type { Knex } from 'knex';
import type { Level } from '../service-levels/replay.ts';
import type { ServiceLevels } from '../service-levels/target.ts';
import { statement } from './statement.ts';
import { NO_DEADLINE, ticketIdOf, type TicketKey } from './ticket.ts';
import type { Store } from './transaction.ts';

/** What a shop promises, as it was published; it never changes. */
export interface ServiceLevelVersionRow { shop_id: string; version: number; document: ServiceLevels; note: string; created_at: string; created_by: string }

/** Where one promise stands on one ticket. `version`: of the shop's service levels, under which it is counted. */
export interface LevelRow { target_key: string; version: number; level: Level }

interface StoredLevel {
  target_key: string; version: number; state: Level['state']; cycles: number; missed: number; started_at: string | null; since: string | null; used_ms: number; due_at: string;
  warnings: string[]; warned: number; breached_at: string | null; stopped_at: string | null;
}

const read = statement('service_level_read', `select * from service_level where shop_id = :shop::uuid and ticket_id = ${ticketIdOf} order by target_key`);

/** Sent when called, so that it travels with the lock of its ticket. */
export async function readLevels(store: Store, shopId: string, { ticketId, workItemId }: TicketKey): Promise<LevelRow[]> {
  const { rows } = await read(store.db(), { shop: shopId, ticket: ticketId ?? null, item: workItemId ?? null });
  return (rows as unknown as StoredLevel[]).map((row) => ({
    target_key: row.target_key, version: row.version,
    level: {
      state: row.state, cycles: row.cycles, missed: row.missed, startedAt: row.started_at, since: row.since, usedMs: Number(row.used_ms),
      dueAt: row.due_at === NO_DEADLINE ? null : row.due_at, warnings: row.warnings, warned: row.warned, breachedAt: row.breached_at, stoppedAt: row.stopped_at,
    },
  }));
}

const put = statement('service_level_put', `
insert into service_level (shop_id, ticket_id, target_key, version, state, cycles, missed, started_at, since, used_ms, due_at, warnings, warned, breached_at, stopped_at)
select :shop::uuid, :id::uuid, x.target_key, x.version, x.state, x.cycles, x.missed, x.started_at, x.since, x.used_ms, x.due_at, x.warnings, x.warned, x.breached_at, x.stopped_at
from jsonb_to_recordset(:levels::jsonb) as x(target_key text, version int, state text, cycles int, missed int, started_at timestamptz, since timestamptz, used_ms bigint,
  due_at timestamptz, warnings jsonb, warned int, breached_at timestamptz, stopped_at timestamptz)
on conflict (shop_id, ticket_id, target_key) do update set version = excluded.version, state = excluded.state, cycles = excluded.cycles, missed = excluded.missed,
  started_at = excluded.started_at, since = excluded.since, used_ms = excluded.used_ms, due_at = excluded.due_at, warnings = excluded.warnings, warned = excluded.warned,
  breached_at = excluded.breached_at, stopped_at = excluded.stopped_at`);

/** Writes where these promises stand; not waited for inside a transaction. */
export async function putLevels(db: Knex, shopId: string, ticketId: string, rows: readonly LevelRow[]): Promise<void> {
  await put(db, {
    shop: shopId, id: ticketId,
    levels: JSON.stringify(rows.map(({ target_key, version, level }): StoredLevel => ({
      target_key, version, state: level.state, cycles: level.cycles, missed: level.missed, started_at: level.startedAt, since: level.since, used_ms: level.usedMs,
      due_at: level.dueAt ?? NO_DEADLINE, warnings: level.warnings, warned: level.warned, breached_at: level.breachedAt, stopped_at: level.stoppedAt,
    }))),
  });
}

/** Forgets promises that are not made any more. */
export async function dropLevels(store: Store, shopId: string, ticketId: string, keys: string[]): Promise<void> {
  await store.db()('service_level').where({ shop_id: shopId, ticket_id: ticketId }).whereIn('target_key', keys).del();
}

export async function liveLevelsVersion(store: Store, shopId: string): Promise<ServiceLevelVersionRow | undefined> {
  return store.db()<ServiceLevelVersionRow>('service_level_version').where({ shop_id: shopId }).orderBy('version', 'desc').first();
}

export async function findLevelsVersion(store: Store, shopId: string, version: number): Promise<ServiceLevelVersionRow | undefined> {
  return store.db()<ServiceLevelVersionRow>('service_level_version').where({ shop_id: shopId, version }).first();
}

/** Newest first, without their documents. */
export async function listLevelsVersions(store: Store, shopId: string, limit: number): Promise<Omit<ServiceLevelVersionRow, 'document' | 'shop_id'>[]> {
  return store.db()<ServiceLevelVersionRow>('service_level_version').where({ shop_id: shopId }).orderBy('version', 'desc').limit(limit).select('version', 'note', 'created_at', 'created_by');
}

export async function insertLevelsVersion(store: Store, row: ServiceLevelVersionRow): Promise<void> {
  await store.db()('service_level_version').insert({ ...row, document: JSON.stringify(row.document) });
}
