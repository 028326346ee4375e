import { startTimeChange } from '../../../engine/runtime/time-changes/start-time-change.ts';
import type { TimeChangeKind, TimeChangeRow } from '../../../engine/store/time-change.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TimeChange } from '../../contracts/types.ts';
import { recorded } from '../actors.ts';
import type { Parts } from '../parts.ts';

/** A published version, and how running clocks go over to it where they do. */
export interface Published { version: number; change: TimeChange | null }

/** What a publication does to running clocks, in its transaction. `keep`: nothing. @throws EngineError time_change_busy */
export async function published({ engine }: Parts, actor: Actor, running: 'keep' | 'recount', change: { kind: TimeChangeKind; from: number; to: number }): Promise<Published> {
  const row = running === 'recount' ? await startTimeChange(engine, actor.shopId, { ...change, actor: recorded(actor) }) : null;
  return { version: change.to, change: row && timeChangeView(row) };
}

/** Versions that a list shows. */
export const LISTED_VERSIONS = 100;

/** A version as lists show it. */
export function versionView({ version, note, created_at: updatedAt, created_by: updatedBy }: { version: number; note: string; created_at: string; created_by: string }): { version: number; updatedAt: string; updatedBy: string; note: string } {
  return { version, updatedAt, updatedBy, note };
}

export function timeChangeView(row: TimeChangeRow): TimeChange {
  return {
    id: row.change_id, kind: row.kind, from: row.from_version, to: row.to_version, state: row.state, total: row.total, done: row.done, changed: row.changed,
    by: row.created_by.name, createdAt: row.created_at, finishedAt: row.finished_at,
  };
}
