import { resumeTicket, suspendTicket } from '../../../../engine/runtime/commands/suspend.ts';
import { recorded } from '../../actors.ts';
import type { BulkAct } from './act.ts';

/** Stops the clocks, until somebody resumes or until a time. */
export const suspend: BulkAct<'suspend'> = {
  kind: 'suspend',
  permission: 'tickets.suspend',
  onVersion: true,
  async run({ parts, actor, row }, { reason, until = null }) {
    await suspendTicket(parts.engine, row.shop_id, row.ticket_id, { reason, until, actor: recorded(actor) });
    return {};
  },
  async undo({ parts, actor, row }) {
    await resumeTicket(parts.engine, row.shop_id, row.ticket_id, recorded(actor));
  },
};
