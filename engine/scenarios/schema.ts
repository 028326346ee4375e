import type { FromSchema } from 'json-schema-to-ts';

const label = {
  type: 'object', additionalProperties: false, required: ['zh'],
  properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string' } },
} as const;

const record = { type: 'object', additionalProperties: true } as const;
const element = { type: 'string', minLength: 1 } as const;

const failure = {
  type: 'object', additionalProperties: false, required: ['code'],
  properties: { code: { type: 'string', minLength: 1 }, message: { type: 'string' }, data: record },
} as const;

/** One thing that happens from outside; the keys tell which. */
export const scenarioStepSchema = {
  anyOf: [
    { type: 'object', additionalProperties: false, required: ['complete'],
      properties: { complete: element, outcome: { type: 'string' }, data: record } },
    { type: 'object', additionalProperties: false, required: ['service', 'result'],
      properties: { service: element, result: record } },
    { type: 'object', additionalProperties: false, required: ['service', 'error'],
      properties: { service: element, error: failure } },
    { type: 'object', additionalProperties: false, required: ['message'],
      properties: { message: element, key: { type: 'string' }, data: record } },
    { type: 'object', additionalProperties: false, required: ['signal'],
      properties: { signal: element, data: record } },
    { type: 'object', additionalProperties: false, required: ['advance'],
      properties: { advance: { type: 'string', pattern: '^P' } } },
    { type: 'object', additionalProperties: false, required: ['set'], properties: { set: record } },
    { type: 'object', additionalProperties: false, required: ['cancel'], properties: { cancel: { const: true } } },
  ],
} as const;

/** A scenario file: JSON Schema draft 7. The words are explained in README.md beside this file. */
export const scenarioSchema = {
  $id: 'urn:reflow:scenario:1.0',
  type: 'object', additionalProperties: false, required: ['name', 'given', 'when', 'then'],
  properties: {
    name: label,
    description: label,
    given: {
      type: 'object', additionalProperties: false, required: ['now'],
      properties: {
        now: { type: 'string', format: 'date-time' },
        start: element,
        order: record,
        policy: record,
        shop: record,
        ticket: record,
        variables: record,
        services: { type: 'object', additionalProperties: record },
        decisions: { type: 'object', additionalProperties: record },
      },
    },
    when: { type: 'array', maxItems: 500, items: scenarioStepSchema },
    // oxlint-disable-next-line unicorn/no-thenable -- a schema under the file's own word, never awaited
    then: {
      type: 'object', additionalProperties: false,
      properties: {
        status: { type: 'string' },
        path: { type: 'array', items: element },
        ended: { type: 'boolean' },
        variables: record,
        open: { type: 'array', items: element },
        incident: { type: 'string' },
      },
    },
  },
} as const;

export type ScenarioStep = FromSchema<typeof scenarioStepSchema>;
export type Scenario = FromSchema<typeof scenarioSchema>;
