import type { Actor as Recorded } from '../../../../engine/store/save-ticket.ts';
import type { Store } from '../../../../engine/store/transaction.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { BulkResult, TicketAct } from '../../../contracts/types.ts';
import { AppError } from '../../../http/errors.ts';
import { recorded } from '../../actors.ts';
import type { Parts } from '../../parts.ts';
import type { Before } from './act.ts';
import type { RowProblem } from './problem.ts';

export interface BulkRecord { bulk_id: string; acts: TicketAct[]; done_by: Recorded; undo_until: string | null }

export interface BulkRow { ticket_id: string; number: string | null; state: 'done' | 'refused' | 'undone'; after_version: number | null; before: Before[] | null; problem: RowProblem | null }

/** An act of this caller. @throws AppError not_found, also for somebody else's */
export async function readBulk(store: Store, actor: Actor, id: string): Promise<BulkRecord> {
  const found = await store.db()('bulk_act').where({ shop_id: actor.shopId, bulk_id: id }).first('bulk_id', 'acts', 'done_by', 'undo_until') as BulkRecord | undefined;
  const me = recorded(actor);
  if (!found || found.done_by.type !== me.type || (found.done_by.id ?? null) !== (me.id ?? null)) throw new AppError('not_found');
  return found;
}

/** The tickets of an act, in the order in which they were sent. */
export async function bulkRows(store: Store, shopId: string, id: string): Promise<BulkRow[]> {
  return await store.db()('bulk_row').leftJoin('ticket', (on) => on.on('ticket.shop_id', 'bulk_row.shop_id').andOn('ticket.ticket_id', 'bulk_row.ticket_id'))
    .where({ 'bulk_row.shop_id': shopId, 'bulk_row.bulk_id': id }).orderBy('bulk_row.seq')
    .select('bulk_row.ticket_id', 'ticket.number', 'bulk_row.state', 'bulk_row.after_version', 'bulk_row.before', 'bulk_row.problem') as BulkRow[];
}

/** What the caller is told. */
export async function bulkResult(parts: Parts, actor: Actor, { bulk_id: id, undo_until: undoUntil }: BulkRecord): Promise<BulkResult> {
  const rows = await bulkRows(parts.store, actor.shopId, id);
  return {
    id, undoUntil, done: rows.filter(({ state }) => state === 'done').length,
    items: rows.map((row) => ({ id: row.ticket_id, number: row.number ?? '', state: row.state, ...(row.problem ? { problem: row.problem } : {}) })),
  };
}
