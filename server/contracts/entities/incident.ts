import { count, instant, label, nullable, oneOfWords, shape, text, uuid } from '../schema.ts';

/** A job that needs a person. `code` groups incidents by cause; `connector` is the outside system, null inside ours. */
export const incident = shape({
  id: uuid,
  state: oneOfWords('open', 'resolved'),
  kind: text,
  code: text,
  message: text,
  ticket: nullable(shape({ id: uuid, number: text })),
  element: nullable(text),
  label: nullable(label),
  connector: nullable(text),
  attempts: count,
  firstAt: instant,
  lastAt: instant,
});
