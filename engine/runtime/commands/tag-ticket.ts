import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** Puts tags on a ticket and takes others off; also on ended tickets. What changes nothing is not written on the record. */
export async function tagTicket(engine: Engine, shopId: string, ticketId: string, request: { add: readonly string[]; remove: readonly string[]; actor: Actor }): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => {
    const added = request.add.filter((tag) => !row.tags.includes(tag));
    const removed = request.remove.filter((tag) => row.tags.includes(tag));
    const tags = [...row.tags.filter((tag) => !removed.includes(tag)), ...added];
    return {
      actor: request.actor,
      notes: added.length + removed.length > 0 ? [{ kind: 'tagged', actor: request.actor, element: null, visibility: 'internal', data: { added, removed } }] : [],
      // a tag does not make a decision stale
      patch: { tags, version: row.version },
    };
  });
}
