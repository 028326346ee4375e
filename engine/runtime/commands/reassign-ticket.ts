import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket } from '../run.ts';

/** To whom a ticket goes. `outside`: no role or group lets this person in, so the steps that nobody has taken yet are theirs by name too. */
export interface Assignee { id: string; name: string; outside?: boolean }

/** Gives the ticket and its claimed steps to another person, or back to the group (`null`). @throws EngineError ticket_closed */
export async function reassignTicket(engine: Engine, shopId: string, ticketId: string, request: { assignee: Assignee | null; reason: string; actor: Actor }): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => {
    if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; it cannot be reassigned.');
    const open = engine.store.db()('work_item').where({ shop_id: shopId, ticket_id: ticketId, state: 'open' });
    await (request.assignee?.outside ? open.whereRaw(`not ('buyer' = any(roles))`) : open.whereNotNull('assignee')).update({ assignee: request.assignee?.id ?? null });
    const to = request.assignee && { id: request.assignee.id, name: request.assignee.name };
    return {
      actor: request.actor,
      notes: [{ kind: 'reassigned', actor: request.actor, element: null, visibility: 'internal', data: { to, reason: request.reason } }],
      patch: { assignee: request.assignee?.id ?? null, version: row.version },
    };
  });
}
