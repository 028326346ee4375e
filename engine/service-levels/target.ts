import type { FromSchema } from 'json-schema-to-ts';

const code = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,39}$' } as const;
const codes = { type: 'array', minItems: 1, maxItems: 20, items: { type: 'string', minLength: 1, maxLength: 80 } } as const;
const duration = { type: 'string', pattern: '^P(?=.)(\\d+W|(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?)$' } as const;
const words = { type: 'string', minLength: 1, maxLength: 60 } as const;

/** Which timeline entries are meant; every field that is given must fit. */
const entryMatch = {
  type: 'object', additionalProperties: false, required: ['kind'],
  properties: {
    kind: { type: 'string', minLength: 1, maxLength: 40 },
    /** Kinds of actor that did it. */
    by: { type: 'array', minItems: 1, maxItems: 4, items: { enum: ['user', 'buyer', 'system', 'rule'] } },
    /** `buyer`: what the buyer can read. */
    visibility: { enum: ['buyer', 'internal'] },
    /** Of a step that was entered or completed: whose turn it is; of `resumed`: whose turn the ticket woke up in. */
    waitsFor: { enum: ['buyer', 'shop'] },
    /** Elements of the flow. */
    elements: codes,
    outcomes: codes,
  },
} as const;
const matches = { type: 'array', maxItems: 20, items: entryMatch } as const;

/** One promise: what is counted, how much time it allows, and by which entries it starts, stands still and ends. */
const target = {
  type: 'object', additionalProperties: false, required: ['key', 'label', 'allow', 'time', 'start', 'stop'],
  properties: {
    key: code,
    label: { type: 'object', additionalProperties: false, required: ['zh'], properties: { zh: words, en: words } },
    /** FEEL over what conditions of flows see, asked when the ticket is opened; absent: every ticket. */
    when: { type: 'string', minLength: 1, maxLength: 500 },
    allow: duration,
    time: { enum: ['calendar', 'working'] },
    /** So long before the end people are warned. */
    warn: { type: 'array', maxItems: 5, items: duration },
    /** After it ended, an entry that starts it begins it anew: the next response. */
    again: { type: 'boolean' },
    start: matches, pause: matches, resume: matches, stop: matches, reset: matches, cancel: matches,
    /** What happens when the promise is broken; the flow never moves. */
    escalate: {
      type: 'object', additionalProperties: false,
      properties: { notify: codes, reassign: code },
    },
  },
} as const;

/** JSON Schema of a shop's service levels. */
export const serviceLevelsSchema = {
  $id: 'urn:reflow:service-levels:1.0',
  type: 'object', additionalProperties: false, required: ['targets'],
  properties: { targets: { type: 'array', maxItems: 20, items: target } },
} as const;

export type ServiceLevels = FromSchema<typeof serviceLevelsSchema>;
export type Target = FromSchema<typeof target>;
export type EntryMatch = FromSchema<typeof entryMatch>;
