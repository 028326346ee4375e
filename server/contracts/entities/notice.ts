import { noticeKinds } from '../../../engine/store/notice.ts';
import { instant, label, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';

export const noticeKind = oneOfWords(...noticeKinds);

/** Something that a person is told about a ticket. `by`: who caused it; null for a rule or the system. */
export const notice = shape(
  { id: uuid, kind: noticeKind, at: instant, read: truth, ticket: shape({ id: uuid, number: text }), by: nullable(text) },
  { text, promise: label, dueAt: instant },
);
