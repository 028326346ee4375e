import { amount, code, count, instant, label, line, list, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';
import { personRef } from './people.ts';

export const callResults = ['reached', 'no_answer', 'busy', 'refused', 'wrong_number'] as const;

/** Why a call needs a supervisor's reason: outside the shop's contact hours, or more often on one day than the policy allows. */
export const callObstacle = oneOfWords('hours', 'count');

const exception = shape({ reason: text, supervisor: text, why: list(callObstacle) });

/** One contact by phone. `in`: the buyer called; such calls count towards no limit. */
export const call = shape({
  id: uuid, direction: oneOfWords('out', 'in'), result: oneOfWords(...callResults), note: text, minutes: nullable(count), exception: nullable(exception), by: text, at: instant,
});

/** What an agent looks at before dialling: whether it is allowed now, what may be granted, which answers the step has, and earlier calls. */
export const callSheet = shape({
  why: list(callObstacle),
  hours: shape({ from: text, to: text }),
  today: count,
  perDay: count,
  /** Minor units; null: no limit. */
  limits: shape({ refund: nullable(amount), compensation: nullable(amount) }),
  refundable: amount,
  outcomes: list(shape({ code, label })),
  supervisors: list(personRef),
  /** The caller needs nobody's leave but gives the reason. */
  ownLeave: truth,
  items: list(call),
});

export const logCallBody = shape(
  { direction: oneOfWords('out', 'in'), result: oneOfWords(...callResults) },
  { note: { type: 'string', maxLength: 1000 }, minutes: { type: 'integer', minimum: 0, maximum: 600 }, exception: shape({ reason: { ...line, pattern: '\\S' } }, { supervisor: uuid }) },
);
