import { decisionSchema } from '../../../engine/decisions/schema.ts';
import { anyObject, count, instant, label, list, nullable, oneOfWords, shape, text } from '../schema.ts';

export const decisionKey = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;

/** A decision table: rows of FEEL conditions and answers. */
export const decisionTable = decisionSchema;

/** `usedBy`: flows whose live version asks it. */
export const decisionSummary = shape({
  key: text, label, version: count, rules: count, publishedAt: instant, publishedBy: text, usedBy: list(text),
});

export const decisionVersion = shape({ version: count, state: oneOfWords('published', 'retired'), publishedAt: instant, publishedBy: text, note: nullable(text), hash: text });

/** What a check found: `element` is a rule's id, an input's id or an output's name; a cell is `rule/input`. */
export const decisionProblem = shape({ code: text, element: text, severity: oneOfWords('error', 'warning'), message: label });

/** What a table says: `answer` any JSON; `looked`: the rules that were looked at, and the first input whose condition did not hold. */
export const decided = shape({
  answer: {}, hits: list(shape({ rule: text }, { annotation: label })), inputs: anyObject, looked: list(shape({ rule: text }, { failed: text })),
});
