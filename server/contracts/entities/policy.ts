import { anyObject, code, count, instant, label, list, nullable, oneOfWords, shape, text } from '../schema.ts';

/** The shop's after-sale rules in force; `document` follows the policy's own schema. */
export const policy = shape({ version: count, updatedAt: nullable(instant), document: anyObject });

/** A reason a buyer may choose: where it is offered (`*` among `types`: for every type), how many photos it needs at least, whose fault it presumes. `group`: its heading. */
export const reasonEntry = shape({
  code,
  label,
  group: code,
  types: list(text),
  states: list(oneOfWords('before_shipment', 'not_received', 'received')),
  evidence: count,
  fault: oneOfWords('seller', 'buyer', 'courier', 'none'),
});
