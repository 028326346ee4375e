import { code, count, instant, label, line, list, listOf, nullable, oneOfWords, paragraph, shape, text, truth, uuid } from '../schema.ts';
import { version } from './ticket.ts';
import { visibility } from './timeline.ts';

const kind = <const K extends string>(word: K) => ({ type: 'string', const: word }) as const;

export const tagName = { type: 'string', pattern: '^\\S(.{0,28}\\S)?$' } as const;

/** One thing that is done to a ticket. `complete` ends the open step `element`; a form that needs an answer refuses it. */
export const ticketAct = {
  anyOf: [
    shape({ kind: kind('claim') }),
    shape({ kind: kind('assign'), assignee: nullable(uuid) }, { reason: line }),
    shape({ kind: kind('tag') }, { add: listOf(tagName, 0, 10), remove: listOf(tagName, 0, 10) }),
    shape({ kind: kind('suspend'), reason: line }, { until: instant }),
    shape({ kind: kind('resume') }),
    shape({ kind: kind('message'), text: paragraph, visibility }),
    shape({ kind: kind('complete'), element: code, outcome: code }, { reasonText: { type: 'string', maxLength: 2000 } }),
  ],
} as const;

/** A ticket as it was looked at. */
export const seenTicket = shape({ id: uuid, version });

/** What became of one ticket. `problem`: why it was not done, or not undone; its words are ready for people. */
export const bulkRow = shape(
  { id: uuid, number: text, state: oneOfWords('done', 'refused', 'undone') },
  { problem: shape({ code: text, detail: label }) },
);

/** `undoUntil` null: these acts cannot be taken back. */
export const bulkResult = shape({ id: uuid, undoUntil: nullable(instant), done: count, items: list(bulkRow) });

/** An outcome that some of the tickets allow as they stand; `left` says why the others would be refused. */
export const bulkOption = shape({
  element: code,
  step: label,
  outcome: code,
  label,
  needsReason: truth,
  tickets: list(uuid),
  left: list(shape({ id: uuid, why: oneOfWords('not_at_step', 'not_yours', 'needs_answer') })),
});

export const macro = shape({ id: uuid, name: text, acts: list(ticketAct) });
