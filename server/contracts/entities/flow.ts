import { typeTraits } from './ticket-type.ts';
import { anyObject, code, count, instant, label, list, nullable, oneOfWords, shape, text } from '../schema.ts';

/** `version` is the live one, null when never published; `stuck` tickets wait for a person after a failure. */
const flowFields = {
  key: text,
  label,
  /** Ticket type that it runs; `ticketType`: what its tickets may do, null for a flow that only others call. */
  type: code,
  ticketType: nullable(typeTraits),
  version: nullable(count),
  publishedAt: nullable(instant),
  publishedBy: nullable(text),
  running: count,
  stuck: count,
  /** Since when and by whom no ticket begins with it; null: it is in use. */
  stopped: nullable(shape({ at: instant, by: text })),
  /** What is being changed in it: by whom, when, and how often it was saved. */
  draft: nullable(shape({ editor: text, updatedAt: instant, revision: count })),
} as const;

export const flowSummary = shape(flowFields);

export const flowVersion = shape({
  version: count,
  state: oneOfWords('published', 'retired'),
  publishedAt: instant,
  publishedBy: nullable(text),
  note: nullable(text),
  hash: text,
  running: count,
});

export const flowDetail = shape({ ...flowFields, description: label, versions: list(flowVersion) });

/** A form of a flow: `schema` is JSON Schema draft 7, `ui` its layout, `labels` the words by field code (`field.value` for choices). */
export const form = shape({
  key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 },
  title: label,
  schema: anyObject,
  ui: anyObject,
  labels: { type: 'object', additionalProperties: shape({ zh: text }, { en: text, help: label }) },
});
