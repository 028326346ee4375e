import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket } from '../run.ts';

/** Gives the ticket and its claimed steps to another person, or back to the group (`null`). @throws EngineError ticket_closed */
export async function reassignTicket(engine: Engine, shopId: string, ticketId: string, request: { assignee: { id: string; name: string } | null; reason: string; actor: Actor }): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => {
    if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; it cannot be reassigned.');
    await engine.store.db()('work_item').where({ shop_id: shopId, ticket_id: ticketId, state: 'open' }).whereNotNull('assignee').update({ assignee: request.assignee?.id ?? null });
    return {
      actor: request.actor,
      notes: [{ kind: 'reassigned', actor: request.actor, element: null, visibility: 'internal', data: { to: request.assignee, reason: request.reason } }],
      patch: { assignee: request.assignee?.id ?? null, version: row.version },
    };
  });
}
