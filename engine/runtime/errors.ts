import type { Label } from '../kernel/types.ts';

/** Every refusal of a command, with the HTTP-like class that a door may map. Closed: a new one is added here. */
export const engineErrors = {
  ticket_not_found: 'not_found',
  work_item_not_found: 'not_found',
  flow_not_found: 'not_found',
  incident_not_found: 'not_found',
  person_not_found: 'not_found',
  stale_version: 'conflict',
  work_item_closed: 'conflict',
  work_item_claimed: 'conflict',
  ticket_closed: 'conflict',
  ticket_suspended: 'conflict',
  ticket_not_suspended: 'conflict',
  nothing_waits: 'conflict',
  incident_closed: 'conflict',
  incident_retryable: 'conflict',
  cannot_move: 'conflict',
  cannot_skip: 'conflict',
  cannot_migrate: 'conflict',
  cannot_undo: 'conflict',
  migration_not_found: 'not_found',
  migration_busy: 'conflict',
  cannot_extend: 'conflict',
  time_change_busy: 'conflict',
  not_allowed: 'forbidden',
  outcome_unknown: 'invalid',
  reason_missing: 'invalid',
  form_invalid: 'invalid',
  field_not_writable: 'invalid',
  flow_invalid: 'invalid',
} as const;

export type EngineErrorCode = keyof typeof engineErrors;

/** One wrong field: `path` in JSON pointer form (`/amount`). */
export interface FieldProblem { path: string; code: string; message: string }

/** A refused command: nothing was changed. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly fields: FieldProblem[];
  /** What the caller should look at instead, for example the ticket's present version. */
  readonly current: Record<string, unknown> | undefined;
  /** Why, for people, where the code alone does not say it. */
  readonly words: Label | undefined;
  constructor(code: EngineErrorCode, message: string, more: { fields?: FieldProblem[]; current?: Record<string, unknown>; words?: Label | undefined } = {}) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.fields = more.fields ?? [];
    this.current = more.current;
    this.words = more.words;
  }
}
