import { entities } from '../contracts/entities/index.ts';

type Json = Record<string, unknown>;

const names = new Map<unknown, string>(Object.entries(entities).map(([name, schema]) => [schema, name]));

/** The schema with every named entity inside it replaced by a reference. Entities are recognised by being the same object. */
export function withReferences(schema: unknown): unknown {
  const name = names.get(schema);
  return name === undefined ? inside(schema) : { $ref: `#/components/schemas/${name}` };
}

/** The named entities; each refers to the others. */
export function components(): Json {
  return Object.fromEntries(Object.entries(entities).map(([name, schema]) => [name, inside(schema)]));
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withReferences(inner)]));
}
