import { code, count, instant, label, line, list, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';

/** An element of a flow, or `flow/element` in a called flow. */
const place = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** Where tokens go: element (or sequence flow, for tokens that wait at a join) → element of the other version. What is not named goes by its id. */
export const elementMapping = { type: 'object', additionalProperties: place, maxProperties: 500 } as const;

/** `keep`: deadlines that run stay. `restart`: they count anew from now, as the other version says. */
export const clocksOver = { ...oneOfWords('keep', 'restart'), default: 'keep' } as const;

export const versionNumber = { type: 'integer', minimum: 1 } as const;

export const verdict = oneOfWords('fits', 'needs_decision', 'impossible');

/** Why a ticket does not go over, or does not go back. `model`: key of the flow that `element` is part of. */
export const migrationReason = shape({ code, element: text, model: text, message: label });

/** What becomes of something that is open: `carried` stays open at `to`, `moved` begins anew there. */
export const mappedElement = shape({ element: text, model: text, to: text, how: oneOfWords('carried', 'moved') });

/** A ticket as a migration would find it. */
export const plannedTicket = shape({ id: uuid, number: text, verdict, reasons: list(migrationReason), mapped: list(mappedElement) });

/** A step of a flow that people may name as a target. */
export const moveTarget = shape({ element: text, model: text, label });

/** A batch of tickets on their way to another version. `counts`: tickets by what came of them. */
export const migration = shape({
  id: uuid,
  flow: text,
  from: versionNumber,
  to: versionNumber,
  mapping: elementMapping,
  clocks: oneOfWords('keep', 'restart'),
  waveSize: count,
  pauseAfterWave: truth,
  note: text,
  state: oneOfWords('running', 'waiting', 'paused', 'undoing', 'done', 'cancelled', 'undone'),
  waves: count,
  /** What stopped it, when it was not a person. */
  problem: nullable(text),
  counts: shape({ total: count, pending: count, migrated: count, left: count, undone: count, kept: count, skipped: count }),
  createdBy: text,
  createdAt: instant,
  finishedAt: nullable(instant),
});

export const migratedTicketState = oneOfWords('pending', 'migrated', 'left', 'undone', 'kept', 'skipped');

/** A ticket of a batch. `wave` is null until its wave begins. */
export const migratedTicket = shape({ id: uuid, number: text, wave: nullable(count), state: migratedTicketState, reasons: list(migrationReason), at: instant });

/** A place where a token of a ticket stands. `outcomes`: what a person may choose when it is skipped. */
export const position = shape({
  id: { type: 'string', pattern: '^[a-z][0-9]+$' },
  kind: oneOfWords('user', 'service', 'timer', 'message', 'signal', 'condition', 'incident'),
  element: text,
  model: text,
  label,
  since: nullable(instant),
  skippable: truth,
  outcomes: list(shape({ code, label })),
});

/** Why an operator does it; kept on the ticket's record. */
export const repairReason = line;
