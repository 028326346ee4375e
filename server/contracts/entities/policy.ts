import { anyObject, code, count, instant, label, list, nullable, oneOfWords, shape, truth } from '../schema.ts';

/** The shop's after-sale rules in force; `document` follows the policy's own schema. */
export const policy = shape({ version: count, updatedAt: nullable(instant), document: anyObject });

/** A reason a buyer may choose: where it is offered, whether evidence is needed and whose fault it presumes. */
export const reasonEntry = shape({
  code,
  label,
  types: list(code),
  groups: list(code),
  evidence: truth,
  fault: oneOfWords('seller', 'buyer', 'courier', 'none'),
});
