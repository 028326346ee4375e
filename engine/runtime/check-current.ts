import type { TicketRow } from '../store/ticket.ts';
import { EngineError } from './errors.ts';

/** Acts of operators are made on what they saw. @throws EngineError ticket_closed · stale_version */
export function checkCurrent(row: TicketRow, version: number | undefined): void {
  const current = { version: row.version, status: row.status };
  if (!row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; nothing can be changed any more.', { current });
  if (version !== undefined && version !== row.version) throw new EngineError('stale_version', 'The ticket changed since you opened it. Look at it again, then decide.', { current });
}
