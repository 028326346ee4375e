import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** A message to the buyer or an internal note; it moves nothing, so it needs no version and works on ended tickets. */
export async function writeNote(engine: Engine, shopId: string, ticketId: string, note: { text: string; files: string[]; visibility: 'buyer' | 'internal'; actor: Actor }): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => ({
    actor: note.actor,
    notes: [{ kind: note.visibility === 'internal' ? 'note' : 'message', actor: note.actor, element: null, visibility: note.visibility, data: { text: note.text, files: note.files } }],
    // talk does not make a decision stale
    patch: { version: row.version },
  }));
}
