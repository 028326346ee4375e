import { dueAt } from '../calendars/due-at.ts';
import type { Context, Program } from '../kernel/types.ts';
import type { TicketRow } from '../store/ticket.ts';
import type { Engine } from './engine.ts';

/**
 * The pure world that one `advance` sees, but for its decisions, which are read by program.
 * @param asked the domain's environment, when it was asked for together with the lock
 * @param program where given, what only decision tables read is left out unless one of its steps asks a table
 */
export async function contextFor(engine: Engine, row: TicketRow, now: string, program?: Program, asked?: Promise<Record<string, unknown>>): Promise<Omit<Context, 'decide'>> {
  const calendar = await engine.calendarOf(row.shop_id);
  const forTables = !program || engine.decisions.asks(program);
  const environment = {
    ...(await (asked ?? engine.domain.environment(row.shop_id, { ticketId: row.ticket_id }))),
    ...(forTables ? await engine.domain.decisionFacts(row) : {}),
    ticket: ticketFacts(row),
    now,
  };
  return { now, environment, evaluate: engine.evaluate, due: (timer, value, from) => dueAt(timer, value, from, calendar) };
}

/** What expressions know of the ticket itself. */
export function ticketFacts(row: TicketRow): Record<string, unknown> {
  return { id: row.ticket_id, number: row.number, type: row.type, status: row.status, appliedAt: row.applied_at, channel: row.channel };
}
