import { writeNote } from '../../../../engine/runtime/commands/write-note.ts';
import { recorded } from '../../actors.ts';
import type { BulkAct } from './act.ts';

/** Writes to the buyer or a note for colleagues. What was said cannot be taken back. */
export const message: BulkAct<'message'> = {
  kind: 'message',
  permission: 'tickets.message',
  onVersion: false,
  async run({ parts, actor, row }, { text, visibility }) {
    await writeNote(parts.engine, row.shop_id, row.ticket_id, { text, files: [], visibility, actor: recorded(actor) });
    return null;
  },
};
