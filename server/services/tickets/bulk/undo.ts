import type { Actor } from '../../../auth/actor.ts';
import type { BulkResult } from '../../../contracts/types.ts';
import { AppError } from '../../../http/errors.ts';
import { commanded } from '../../engine-errors.ts';
import type { Parts } from '../../parts.ts';
import { allowedAct } from './acts.ts';
import { problemOf } from './problem.ts';
import { bulkResult, bulkRows, readBulk, type BulkRecord, type BulkRow } from './record.ts';
import { locked, stale } from './run.ts';

/**
 * Takes back what was done, ticket by ticket; one that changed since stays as it is and says so. Asked twice, the second time finds nothing
 * left to do. @throws AppError not_found · undo_over
 */
export async function undoMany(parts: Parts, actor: Actor, id: string): Promise<BulkResult> {
  const record = await readBulk(parts.store, actor, id);
  if (record.undo_until === null || Date.parse(record.undo_until) < Date.parse(parts.engine.now())) throw new AppError('undo_over');
  for (const row of await bulkRows(parts.store, actor.shopId, id)) if (row.state === 'done') await undoOne(parts, actor, record, row);
  return bulkResult(parts, actor, record);
}

async function undoOne(parts: Parts, actor: Actor, record: BulkRecord, row: BulkRow): Promise<void> {
  const { store } = parts;
  const mine = () => store.db()('bulk_row').where({ shop_id: actor.shopId, bulk_id: record.bulk_id, ticket_id: row.ticket_id, state: 'done' });
  try {
    await store.tx(() => commanded(async () => {
      let ticket = await locked(parts, actor, row.ticket_id);
      if ((await mine().update({ state: 'undone', problem: null })) === 0) return;
      const acts = record.acts.map((act) => allowedAct(actor, act));
      if (ticket.version !== row.after_version && acts.some(({ onVersion }) => onVersion)) throw stale();
      for (const [place, act] of [...acts.entries()].reverse()) {
        await act.undo?.({ parts, actor, row: ticket }, row.before?.[place] ?? {});
        ticket = await locked(parts, actor, row.ticket_id);
      }
    }));
  } catch (thrown) {
    await mine().update({ problem: JSON.stringify(problemOf(thrown, parts.log)) });
  }
}
