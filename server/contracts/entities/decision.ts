import { decisionSchema } from '../../../engine/decisions/schema.ts';
import { anyObject, count, instant, label, list, nullable, oneOfWords, shape, text } from '../schema.ts';

export const decisionKey = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;

/** A decision table: rows of FEEL conditions and answers. */
export const decisionTable = decisionSchema;

/** `reads`: FEEL of its inputs. `usedBy`: flows whose live version asks it. */
export const decisionSummary = shape({
  key: text, label, version: count, rules: count, reads: list(text), publishedAt: instant, publishedBy: text, usedBy: list(text),
});

export const decisionVersion = shape({ version: count, state: oneOfWords('published', 'retired'), publishedAt: instant, publishedBy: text, note: nullable(text), hash: text });

/** What a check found: `element` is a rule's id, an input's id or an output's name; a cell is `rule/input`. */
export const decisionProblem = shape({ code: text, element: text, severity: oneOfWords('error', 'warning'), message: label });

const deciding = shape({ rules: list(text), results: list(list(text)) });

/**
 * The latest decisions made once more; `asked`: how many there are, at most 1,000, since `since`. `rules` are hits of each row, `before` as it was
 * decided. `groups`: what would be answered otherwise, with the numbers of the first tickets; `results` is FEEL in the order of the outputs.
 */
export const decisionReplay = shape({
  asked: count, since: nullable(instant), compared: count, unknown: count,
  rules: list(shape({ rule: text, before: count, now: count })), none: shape({ before: count, now: count }),
  groups: list(shape({ before: deciding, now: deciding, count, tickets: list(text) })),
});

/** What a table says: `answer` any JSON; `looked`: the rules that were looked at, and the first input whose condition did not hold. */
export const decided = shape({
  answer: {}, hits: list(shape({ rule: text }, { annotation: label })), inputs: anyObject, looked: list(shape({ rule: text }, { failed: text })),
});
