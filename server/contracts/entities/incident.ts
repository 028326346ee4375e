import { count, instant, label, nullable, oneOfWords, shape, text, uuid } from '../schema.ts';

/**
 * A job that needs a person. `code` groups incidents by cause; `connector` is the outside system, null inside ours. `closing`: how a person
 * ends it: `retry` only, because something stands still; with a `note`; or with a note and, where money was paid by hand, its `reference`.
 */
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
  closing: oneOfWords('retry', 'note', 'reference'),
  firstAt: instant,
  lastAt: instant,
});
