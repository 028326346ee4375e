import { retryConflicts } from '../../engine/runtime/retry-conflicts.ts';
import { EngineError, type EngineErrorCode } from '../../engine/runtime/errors.ts';
import type { ErrorCode, ErrorParam } from '../http/errors.ts';
import { AppError } from '../http/errors.ts';

/** The engine's refusals in the API's words. */
const codes: Record<EngineErrorCode, ErrorCode> = {
  ticket_not_found: 'not_found', work_item_not_found: 'not_found', flow_not_found: 'no_flow', incident_not_found: 'not_found', person_not_found: 'not_found',
  stale_version: 'stale_version', work_item_closed: 'work_item_closed', work_item_claimed: 'work_item_taken', ticket_closed: 'ticket_over',
  ticket_suspended: 'ticket_suspended', ticket_not_suspended: 'ticket_not_suspended', nothing_waits: 'cannot_withdraw', incident_closed: 'incident_resolved', incident_retryable: 'incident_retryable',
  not_allowed: 'forbidden', outcome_unknown: 'outcome_unknown', reason_missing: 'form_invalid', form_invalid: 'form_invalid', field_not_writable: 'form_invalid',
  flow_invalid: 'flow_invalid', cannot_move: 'cannot_move', cannot_skip: 'cannot_skip', cannot_migrate: 'cannot_migrate', cannot_undo: 'cannot_undo',
  migration_not_found: 'not_found', migration_busy: 'migration_busy', cannot_extend: 'cannot_extend', time_change_busy: 'time_change_busy',
};

/** Runs a command, once more where the database chose it as a victim; its refusal becomes a problem. `current` makes what is true now, for a stale decision. */
export async function commanded<T>(work: () => Promise<T>, current?: () => Promise<object>): Promise<T> {
  try {
    return await retryConflicts(work);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const code = codes[error.code];
    const errors = error.fields.map(({ path, code: field, message }) => ({ path: `/data${path}`, code: field, message }));
    const wantsCurrent = code === 'stale_version' || code === 'work_item_closed';
    throw new AppError(code, {
      cause: error, params: params(error, errors.length), ...(errors.length > 0 ? { errors } : {}),
      ...(wantsCurrent && current ? { current: await current() } : {}),
    });
  }
}

function params(error: EngineError, count: number): Record<string, ErrorParam> {
  return {
    why: error.words ?? error.message, state: String(error.current?.state ?? ''), count, permission: error.message, outcome: '', allowed: error.message, name: '', type: error.message,
  };
}
