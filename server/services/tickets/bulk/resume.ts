import { resumeTicket, suspendTicket } from '../../../../engine/runtime/commands/suspend.ts';
import { recorded } from '../../actors.ts';
import type { BulkAct } from './act.ts';

/** Lets the clocks run on. */
export const resume: BulkAct<'resume'> = {
  kind: 'resume',
  permission: 'tickets.suspend',
  onVersion: true,
  async run({ parts, actor, row }) {
    await resumeTicket(parts.engine, row.shop_id, row.ticket_id, recorded(actor));
    return { reason: row.suspended_reason, until: row.suspended_until };
  },
  async undo({ parts, actor, row }, { reason, until }) {
    await suspendTicket(parts.engine, row.shop_id, row.ticket_id, { reason: String(reason), until: until as string | null, actor: recorded(actor) });
  },
};
