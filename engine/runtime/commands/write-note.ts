import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** What somebody wrote on a ticket. `mentions`: colleagues who are told of it; `links`: what it points to, as the host reads it. */
export interface Written {
  text: string;
  files: string[];
  visibility: 'buyer' | 'internal';
  mentions?: { id: string; name: string }[];
  links?: { kind: string; number: string }[];
  actor: Actor;
}

/** A message to the buyer or an internal note; it moves nothing, so it needs no version and works on ended tickets. */
export async function writeNote(engine: Engine, shopId: string, ticketId: string, note: Written): Promise<TicketRow> {
  const { text, files, mentions = [], links = [], visibility, actor } = note;
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => ({
    actor,
    notes: [{
      kind: visibility === 'internal' ? 'note' : 'message', actor, element: null, visibility,
      data: { text, files, ...(mentions.length > 0 ? { mentions } : {}), ...(links.length > 0 ? { links } : {}) },
    }],
    // talk does not make a decision stale
    patch: { version: row.version },
  }));
}
