import { aggregators, formats, hitPolicies, valueTypes } from './decision.ts';

/** Conditions that are not `-`, together: one that works with dates costs up to a tenth of a millisecond, and a ticket waits for them. */
export const MAX_CELLS = 2000;
const MAX_RULES = 500;
const MAX_TEXT = 1000;

const label = {
  type: 'object', required: ['zh'], additionalProperties: false,
  properties: { zh: { type: 'string', maxLength: 200 }, en: { type: 'string', maxLength: 400 } },
} as const;
/** A name that FEEL reads without quotes. */
const name = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 60 } as const;
const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', maxLength: 60 } as const;
const cell = { type: 'string', maxLength: MAX_TEXT } as const;
const choices = {
  type: 'array', maxItems: 200,
  items: { type: 'object', required: ['value', 'label'], additionalProperties: false, properties: { value: { anyOf: [{ type: 'string', maxLength: MAX_TEXT }, { type: 'number' }, { type: 'boolean' }] }, label } },
} as const;

/** JSON Schema (draft 7) of a decision table; what it cannot say (lengths that fit, ids that differ) is the lint's. */
export const decisionSchema = {
  type: 'object', additionalProperties: false,
  required: ['key', 'label', 'hitPolicy', 'inputs', 'outputs', 'rules'],
  properties: {
    key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 },
    label, description: label,
    hitPolicy: { type: 'string', enum: hitPolicies },
    aggregator: { type: 'string', enum: aggregators },
    inputs: {
      type: 'array', minItems: 1, maxItems: 20,
      items: {
        type: 'object', additionalProperties: false, required: ['id', 'label', 'expression', 'type'],
        properties: { id: name, label, expression: { ...cell, minLength: 1 }, type: { type: 'string', enum: valueTypes }, format: { type: 'string', enum: formats }, suggestions: choices },
      },
    },
    outputs: {
      type: 'array', minItems: 1, maxItems: 20,
      items: {
        type: 'object', additionalProperties: false, required: ['name', 'label', 'type'],
        properties: { name, label, type: { type: 'string', enum: valueTypes }, format: { type: 'string', enum: formats }, values: choices },
      },
    },
    rules: {
      type: 'array', maxItems: MAX_RULES,
      items: {
        type: 'object', additionalProperties: false, required: ['id', 'cells', 'results'],
        properties: { id, cells: { type: 'array', maxItems: 20, items: cell }, results: { type: 'array', maxItems: 20, items: cell }, annotation: label, enabled: { type: 'boolean' } },
      },
    },
  },
} as const;
