import type { Actor, FinishedJob, NewJob } from '../../store/save-ticket.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { THROW_ATTEMPTS } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { runOnTicket, type Locked } from '../run.ts';
import { newId } from '../../store/new-id.ts';

export interface Delivery {
  name: string;
  data: Record<string, unknown>;
  actor: Actor;
  /** Version the sender looked at; absent for machines. */
  version?: number;
  /** Entry for the timeline, so that the record says what arrived. */
  note?: { kind: string; visibility: 'buyer' | 'internal'; data: Record<string, unknown> };
  /** ISO 8601 duration: when the ticket does not wait for it yet, it is kept that long instead of being refused. */
  keepFor?: string;
  finished?: FinishedJob;
}

/**
 * Gives a message to one ticket whose correlation key is its own id. @throws EngineError nothing_waits when the ticket is at
 * a step that does not take it and it is not to be kept · ticket_closed · stale_version
 */
export async function deliverToTicket(engine: Engine, shopId: string, ticketId: string, delivery: Delivery): Promise<TicketRow> {
  return runOnTicket(engine, shopId, ticketId, async (ticket) => {
    const { row } = ticket;
    const current = { version: row.version, status: row.status };
    if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; nothing can be changed any more.', { current });
    if (delivery.version !== undefined && delivery.version !== row.version) throw new EngineError('stale_version', 'The ticket changed since you opened it. Look at it again, then decide.', { current });
    const waits = waitsFor(ticket, delivery.name, ticketId);
    if (!waits && delivery.keepFor === undefined) throw new EngineError('nothing_waits', `The ticket is at a step that does not take "${delivery.name}" any more.`, { current });
    return {
      actor: delivery.actor,
      ...(waits ? { command: { type: 'message', name: delivery.name, key: ticketId, data: delivery.data } } : { jobs: [keeping(engine, ticketId, delivery)] }),
      notes: delivery.note ? [{ ...delivery.note, actor: delivery.actor, element: null }] : [],
      ...(delivery.finished ? { finished: delivery.finished } : {}),
    };
  });
}

/** A wait without a key of its own takes what is addressed to its ticket. */
export function waitsFor({ state, row }: Pick<Locked, 'state' | 'row'>, name: string, key: string): boolean {
  return Object.values(state.waits).some((wait) => wait.kind === 'message' && wait.name === name && (wait.key ?? row.ticket_id) === key);
}

function keeping(engine: Engine, ticketId: string, { name, data, actor, keepFor }: Delivery): NewJob {
  const now = engine.now();
  return {
    job_id: newId(now), kind: 'throw', key: null, ticket_id: ticketId, run_at: now, max_attempts: THROW_ATTEMPTS,
    payload: { kind: 'message', name, key: ticketId, data, from: ticketId, sentAt: now, keep: keepFor, actor },
  };
}
