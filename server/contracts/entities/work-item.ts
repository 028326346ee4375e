import { anyObject, code, instant, label, list, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';
import { personRef, role } from './people.ts';
import { due, version } from './ticket.ts';

const outcome = shape({ code, label, tone: oneOfWords('primary', 'neutral', 'danger'), needsReason: truth });

/**
 * An open user task with all that its form needs. `schema` (JSON Schema draft 7), `ui` and `labels` draw it, `data` fills it,
 * `fields` says per field code whether this reader writes, reads or does not see it; `version` is the ticket's and goes back with the answer.
 */
export const workItem = shape({
  id: uuid,
  ticketId: uuid,
  ticketNumber: text,
  element: text,
  label,
  state: oneOfWords('open', 'done', 'cancelled'),
  assignee: nullable(personRef),
  roles: list(role),
  groups: list(code),
  openedAt: instant,
  due: nullable(due),
  form: nullable(shape({ key: text, title: label })),
  schema: anyObject,
  ui: anyObject,
  labels: { type: 'object', additionalProperties: shape({ zh: text }, { en: text, help: label }) },
  data: anyObject,
  outcomes: list(outcome),
  fields: { type: 'object', additionalProperties: oneOfWords('write', 'read', 'hidden') },
  canWork: truth,
  version,
});
