import { reassignTicket } from '../../../../engine/runtime/commands/reassign-ticket.ts';
import { EngineError } from '../../../../engine/runtime/errors.ts';
import { AppError } from '../../../http/errors.ts';
import { recorded } from '../../actors.ts';
import { assigneeOf } from '../assignee.ts';
import type { BulkAct } from './act.ts';

/** Gives tickets to a person, or back to their groups. */
export const assign: BulkAct<'assign'> = {
  kind: 'assign',
  permission: 'tickets.reassign',
  onVersion: true,
  async check({ store }, { shopId }, act) {
    await assigneeOf(store, shopId, act.assignee);
  },
  async run({ parts, actor, row }, act) {
    const assignee = await assigneeOf(parts.store, row.shop_id, act.assignee);
    await reassignTicket(parts.engine, row.shop_id, row.ticket_id, { assignee, reason: act.reason ?? '', actor: recorded(actor) });
    return { from: row.assignee, to: act.assignee };
  },
  async undo({ parts, actor, row }, { from, to }) {
    // giving a ticket away leaves its version as it is, so the version alone does not show that somebody gave it further
    if (row.assignee !== to) throw new EngineError('stale_version', 'Somebody else was given the ticket since.');
    const assignee = await assigneeOf(parts.store, row.shop_id, from as string | null).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'assignee_unknown') return null;
      throw error;
    });
    await reassignTicket(parts.engine, row.shop_id, row.ticket_id, { assignee, reason: '', actor: recorded(actor) });
  },
};
