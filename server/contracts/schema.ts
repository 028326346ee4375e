import type { JSONSchema } from 'json-schema-to-ts';

/** Small words for JSON Schemas (draft 7, also valid in OpenAPI 3.1); every helper keeps the literal types that `FromSchema` reads. */

type Properties = Record<string, JSONSchema>;

/** An object with exactly these properties: the first group must be there, the second may. */
export function shape<const R extends Properties, const O extends Properties = Record<never, never>>(required: R, optional?: O) {
  return {
    type: 'object',
    properties: { ...required, ...optional } as R & O,
    required: Object.keys(required) as (keyof R & string)[],
    additionalProperties: false,
  } as const;
}

export function list<const S extends JSONSchema>(items: S) {
  return { type: 'array', items } as const;
}

/** A list with limits on its length, for what comes in. */
export function listOf<const S extends JSONSchema>(items: S, minItems: number, maxItems: number) {
  return { type: 'array', items, minItems, maxItems } as const;
}

export function nullable<const S extends JSONSchema>(schema: S) {
  return { anyOf: [schema, { type: 'null' }] } as const;
}

export function oneOfWords<const W extends readonly string[]>(...words: W) {
  return { type: 'string', enum: words } as const;
}

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<const S extends JSONSchema>(items: S) {
  return shape({ items: list(items), nextCursor: nullable({ type: 'string' }) });
}

export const text = { type: 'string' } as const;
export const truth = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const uuid = { type: 'string', format: 'uuid' } as const;
/** ISO 8601 with zone. */
export const instant = { type: 'string', format: 'date-time' } as const;
/** Minor units of the currency (fen, cents); negative where something is taken off. */
export const money = { type: 'integer' } as const;
/** Minor units, never negative. */
export const amount = { type: 'integer', minimum: 0, maximum: 1_000_000_000_00 } as const;
export const currency = { type: 'string', pattern: '^[A-Z]{3}$' } as const;
/** Codes are data of the shop's flows, so they are not a closed list. */
export const code = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.-]*$', maxLength: 80 } as const;
/** A name that people read: Chinese first, English where the author wrote one. */
export const label = shape({ zh: text }, { en: text });
/** Any JSON object; who reads it validates it against the flow's own schema. */
export const anyObject = { type: 'object' } as const;
/** What people type into one line, and into a message. */
export const line = { type: 'string', minLength: 1, maxLength: 200 } as const;
export const paragraph = { type: 'string', minLength: 1, maxLength: 4000 } as const;

export const cursor = { type: 'string', maxLength: 500 } as const;
export const limit = { type: 'integer', minimum: 1, maximum: 100, default: 20 } as const;
/** Query of a paged list. */
export const paging = { cursor, limit } as const;
