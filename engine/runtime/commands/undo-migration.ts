import { restore, retime } from '../../kernel/index.ts';
import type { State } from '../../kernel/types.ts';
import type { Actor } from '../../store/save-ticket.ts';
import { dropStateBefore, findStateBefore, type StateBeforeRow } from '../../store/state-before.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { checkCurrent } from '../check-current.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { refusal } from '../migrations/plan-ticket.ts';
import { runOnTicket } from '../run.ts';
import { endWith, leftOf, type Timing } from '../timing.ts';

/** `batch`: only when that batch took it over. */
export interface MigrationUndo { reason: string; batch?: string; version?: number | undefined; actor: Actor }

/**
 * Takes a ticket back to the version and the state that it had before its last migration, as long as nothing has happened since.
 * @throws EngineError ticket_closed · stale_version · cannot_undo
 */
export async function undoMigration(engine: Engine, shopId: string, ticketId: string, { reason, batch, version, actor }: MigrationUndo): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => {
    checkCurrent(row, version);
    const saved = await findStateBefore(engine.store, shopId, ticketId);
    if (!saved || saved.left_at !== row.version || (batch !== undefined && saved.migration_id !== batch)) throw cannotUndo(row, saved);
    await dropStateBefore(engine.store, shopId, ticketId);
    const { flow_version: back, called } = saved;
    const program = await engine.programs.program(shopId, row.flow_key, back, called);
    const before = row.suspended_reason === null ? saved.state : asOfNow(saved, { program, now: engine.now(), calendar: await engine.calendarOf(shopId) });
    return {
      actor,
      notes: [{ kind: 'migration_undone', actor, element: null, visibility: 'internal', data: { from: row.flow_version, to: back, reason } }],
      over: { version: back, called, program, status: saved.status, advance: (state) => restore(state, before) },
      refusal: 'cannot_undo',
    };
  });
}

function cannotUndo(row: TicketRow, saved: StateBeforeRow | undefined): EngineError {
  const { message } = refusal('changed_since', row.flow_key);
  if (saved) return new EngineError('cannot_undo', `${message.en}.`, { current: { version: row.version }, words: message });
  return new EngineError('cannot_undo', 'The ticket was not migrated, or is back already.', { words: { zh: '工单没有迁移过，或已经撤销', en: 'The ticket was not migrated, or is back already' } });
}

/** The clocks of a suspended ticket still have the time that they had when it was taken over. */
function asOfNow({ state, made_at }: StateBeforeRow, timing: Timing): State {
  const timers = Object.values(state.waits).filter(({ dueAt }) => dueAt !== undefined);
  return retime(state, Object.fromEntries(timers.map((wait) => [wait.id, endWith(leftOf(wait, { ...timing, now: made_at }), wait, timing)])));
}
