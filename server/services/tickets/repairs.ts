import { refundsOfTicket } from '../../../definitions/store/refunds.ts';
import { migrateTicket } from '../../../engine/runtime/commands/migrate-ticket.ts';
import { moveToken } from '../../../engine/runtime/commands/move-token.ts';
import { skipStep } from '../../../engine/runtime/commands/skip-step.ts';
import { undoMigration } from '../../../engine/runtime/commands/undo-migration.ts';
import { voidTicket } from '../../../engine/runtime/commands/void-ticket.ts';
import { calledBy } from '../../../engine/runtime/migrations/target.ts';
import { moveTargets, positionsOf } from '../../../engine/runtime/positions.ts';
import { findStateBefore } from '../../../engine/store/state-before.ts';
import { hasServiceJob } from '../../../engine/store/ticket-jobs.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketDetail } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Services } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { readTicket, ticketDetail } from './detail.ts';

/** What operators do with a ticket that is stuck or on the wrong version, each act on its record. */
export function createRepairs(parts: Parts): Services['repairs'] {
  const { engine, store } = parts;
  const act = async (actor: Actor, id: string, command: (ticketId: string, row: TicketRow) => Promise<unknown>): Promise<TicketDetail> => {
    const { row } = await readTicket(parts, actor, id);
    const current = (): Promise<TicketDetail> => ticketDetail(parts, actor, row.ticket_id);
    await commanded(() => command(row.ticket_id, row), current);
    return current();
  };

  return {
    async read(actor, id) {
      const { row, state, program } = await readTicket(parts, actor, id);
      const before = await findStateBefore(store, actor.shopId, row.ticket_id);
      return {
        version: row.version,
        positions: row.is_open ? positionsOf(program, state) : [],
        targets: row.is_open ? moveTargets(program, state) : [],
        migrated: before ? { from: before.flow_version, to: row.flow_version, undoable: row.is_open && before.left_at === row.version } : null,
      };
    },

    move: (actor, id, body) => act(actor, id, (ticketId) => moveToken(engine, actor.shopId, ticketId, { ...body, actor: recorded(actor) })),

    skip: (actor, id, body) => act(actor, id, (ticketId) => skipStep(engine, actor.shopId, ticketId, { ...body, data: body.data ?? {}, actor: recorded(actor) })),

    void: (actor, id, body) => act(actor, id, (ticketId) =>
      voidTicket(engine, actor.shopId, ticketId, { ...body, actor: recorded(actor), check: () => refuseWhileMoneyMoves(parts, actor.shopId, ticketId) })),

    migrate: (actor, id, { to, mapping = {}, clocks, reason, version }) => act(actor, id, async (ticketId, row) => {
      const called = await calledBy(engine, actor.shopId, row.flow_key, to);
      await migrateTicket(engine, actor.shopId, ticketId, { flow: row.flow_key, version: to, called, mapping, clocks, note: reason, batch: null, seen: version, actor: recorded(actor) });
    }),

    undoMigration: (actor, id, body) => act(actor, id, (ticketId) => undoMigration(engine, actor.shopId, ticketId, { ...body, actor: recorded(actor) })),
  };
}

/** Money that may leave is not forgotten. An approved refund is on its way as long as a job may still send it. @throws AppError money_on_its_way */
async function refuseWhileMoneyMoves({ store }: Parts, shopId: string, ticketId: string): Promise<void> {
  const states = (await refundsOfTicket(store, shopId, ticketId)).map(({ state }) => state);
  const sent = states.some((state) => state === 'submitting' || state === 'processing' || state === 'unknown');
  if (sent || (states.includes('approved') && (await hasServiceJob(store, shopId, ticketId)))) throw new AppError('money_on_its_way');
}
