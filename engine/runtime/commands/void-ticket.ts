import type { Actor } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { jobKey } from '../changes.ts';
import { checkCurrent } from '../check-current.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket } from '../run.ts';

/** Status of a ticket that an operator ended. */
export const VOIDED = 'voided';

/** `check` throws where the host knows why it cannot end now; the ticket is locked then. */
export interface Voiding { reason: string; version?: number | undefined; actor: Actor; check?(): Promise<void> }

/**
 * An operator ends a ticket: all that is open in it is cancelled, nothing is compensated.
 * @throws EngineError ticket_closed · stale_version, and what `check` throws
 */
export async function voidTicket(engine: Engine, shopId: string, ticketId: string, { reason, version, actor, check }: Voiding): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row }) => {
    checkCurrent(row, version);
    await check?.();
    return {
      actor,
      command: { type: 'cancel' },
      notes: [{ kind: 'voided', actor, element: null, visibility: 'internal', data: { reason } }],
      patch: { status: VOIDED, suspended_reason: null, suspended_until: null },
      deletedJobKeys: [jobKey.resume(ticketId)],
    };
  });
}
