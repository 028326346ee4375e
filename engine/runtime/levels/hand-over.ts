import type { TicketRow } from '../../store/ticket.ts';
import type { Note } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { LEVEL_ACTOR } from './count-levels.ts';

/** A broken promise gives the open steps of the shop to another group; the buyer's own steps stay. The ticket's row is changed in place. */
export async function handOver(engine: Engine, ticket: TicketRow, group: string): Promise<Note[]> {
  const changed = await engine.store.db()('work_item').where({ shop_id: ticket.shop_id, ticket_id: ticket.ticket_id, state: 'open' })
    .whereRaw(`not ('buyer' = any(roles))`).update({ assignee: null, groups: [group] });
  if (changed === 0) return [];
  Object.assign(ticket, { assignee: null, grp: group });
  return [{ kind: 'reassigned', actor: LEVEL_ACTOR, element: null, visibility: 'internal', data: { to: null, group, reason: '' } }];
}
