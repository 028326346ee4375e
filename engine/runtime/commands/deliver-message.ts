import type { Actor, FinishedJob } from '../../store/save-ticket.ts';
import { findSubscribers } from '../../store/subscription.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket } from '../run.ts';

export interface Delivery {
  name: string;
  data: Record<string, unknown>;
  actor: Actor;
  /** Version the sender looked at; absent for machines. */
  version?: number;
  /** Entry for the timeline, so that the record says what arrived. */
  note?: { kind: string; visibility: 'buyer' | 'internal'; data: Record<string, unknown> };
  finished?: FinishedJob;
}

/**
 * Gives a message to one ticket whose correlation key is its own id. @throws EngineError nothing_waits when the ticket is at
 * a step that does not take it · ticket_closed · stale_version
 */
export async function deliverToTicket(engine: Engine, shopId: string, ticketId: string, delivery: Delivery): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async ({ row, state }) => {
    const current = { version: row.version, status: row.status };
    if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; nothing can be changed any more.', { current });
    if (delivery.version !== undefined && delivery.version !== row.version) throw new EngineError('stale_version', 'The ticket changed since you opened it. Look at it again, then decide.', { current });
    const waits = Object.values(state.waits).some((wait) => wait.kind === 'message' && wait.name === delivery.name);
    if (!waits) throw new EngineError('nothing_waits', `The ticket is at a step that does not take "${delivery.name}" any more.`, { current });
    return {
      actor: delivery.actor,
      command: { type: 'message', name: delivery.name, key: ticketId, data: delivery.data },
      notes: delivery.note ? [{ ...delivery.note, actor: delivery.actor, element: null }] : [],
      ...(delivery.finished ? { finished: delivery.finished } : {}),
    };
  });
}

/** Tickets of the shop that wait for this message with this key, or for this signal. */
export async function receivers(engine: Engine, shopId: string, kind: 'message' | 'signal', name: string, key: string): Promise<string[]> {
  return [...new Set((await findSubscribers(engine.store, shopId, kind, name, kind === 'message' ? key : undefined)).map((s) => s.ticket_id))];
}
