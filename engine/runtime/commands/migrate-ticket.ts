import { migrate, retime } from '../../kernel/index.ts';
import type { MappedElement, Program, State } from '../../kernel/types.ts';
import { pausedClocks } from '../../store/clock.ts';
import type { Actor } from '../../store/save-ticket.ts';
import { putStateBefore } from '../../store/state-before.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { checkCurrent } from '../check-current.ts';
import { nodeOf } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { planTicket, refusal, type Refusal } from '../migrations/plan-ticket.ts';
import { programOf, type Target } from '../migrations/target.ts';
import { runOnTicket, type Locked } from '../run.ts';
import { endsFromNow } from './suspend.ts';

/** `batch`: the one that it is part of; `from`: only when it is at this version; `seen`: the ticket's version that the operator looked at. */
export interface TicketMigration extends Target { note: string; batch: string | null; from?: number; seen?: number | undefined; actor: Actor }

/**
 * Takes one ticket to another version of its flow: what is open stays open, what the mapping sends elsewhere begins anew. What it was
 * before is kept for `undoMigration`.
 * @throws EngineError ticket_closed · stale_version · cannot_migrate (with the reasons as `current`)
 */
export async function migrateTicket(engine: Engine, shopId: string, ticketId: string, migration: TicketMigration): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async (ticket) => {
    const { row, called, program: from } = ticket;
    checkCurrent(row, migration.seen);
    if ((migration.from ?? row.flow_version) !== row.flow_version || row.flow_version === migration.version) throw cannotMigrate([refusal('other_version', row.flow_key)]);
    const to = await programOf(engine, shopId, migration);
    const state = await standing(engine, ticket);
    const plan = planTicket(state, from, to, migration.mapping);
    if (plan.reasons.length > 0) throw cannotMigrate(plan.reasons);
    await putStateBefore(engine.store, {
      shop_id: shopId, ticket_id: ticketId, migration_id: migration.batch, flow_version: row.flow_version, called, status: row.status, state,
      left_at: row.version + 1, made_at: engine.now(),
    });
    const status = statusOver(row.status, plan.mapped, from, to);
    return {
      actor: migration.actor, state,
      notes: [{ kind: 'migrated', actor: migration.actor, element: null, visibility: 'internal', data: { from: row.flow_version, to: migration.version, reason: migration.note } }],
      over: { version: migration.version, called: migration.called, program: to, status, advance: (before, context) => migrate(before, from, to, migration.mapping, { clocks: migration.clocks }, context) },
      refusal: 'cannot_migrate',
    };
  });
}

function cannotMigrate(reasons: Refusal[]): EngineError {
  const [first] = reasons;
  return new EngineError('cannot_migrate', `${first?.message.en ?? ''}.`, { current: { reasons }, words: first?.message });
}

/** The clocks of a suspended ticket as they would stand if it were resumed now: the kernel only knows when they would have been due. */
async function standing(engine: Engine, { row, state, program }: Locked): Promise<State> {
  if (row.suspended_reason === null) return state;
  const timing = { program, now: engine.now(), calendar: await engine.calendarOf(row.shop_id) };
  return retime(state, endsFromNow(await pausedClocks(engine.store, row.shop_id, row.ticket_id), state, timing));
}

/** The status that a carried step showed is shown as the other version calls it. */
function statusOver(status: string, mapped: MappedElement[], from: Program, to: Program): string {
  const shown = mapped.find(({ model, element, how }) => how === 'carried' && nodeOf(from, model, element)?.ext.status === status);
  return (shown && nodeOf(to, shown.model, shown.to)?.ext.status) ?? status;
}
