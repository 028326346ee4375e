import type { FieldAccess, FieldSchema } from './types.ts';

/**
 * The schema as this person may see it on this step: hidden fields are gone, and what may only be read is not asked for
 * (its value was checked when it was written, and the reader could not correct it).
 */
export function permittedSchema(schema: FieldSchema, fields: Record<string, FieldAccess>): FieldSchema {
  const asked = (code: string): boolean => (fields[code] ?? 'write') === 'write';
  const shown = (code: string): boolean => fields[code] !== 'hidden';
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(Object.entries(schema.properties).filter(([code]) => shown(code))) }),
    ...(schema.required && { required: schema.required.filter(asked) }),
    ...branches(schema, (branch) => permittedSchema(branch, fields)),
  };
}

function branches(schema: FieldSchema, change: (branch: FieldSchema) => FieldSchema): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const keyword of ['then', 'else'] as const) {
    if (isSchema(schema[keyword])) changed[keyword] = change(schema[keyword]);
  }
  if (Array.isArray(schema.allOf)) changed.allOf = schema.allOf.map((branch: unknown) => (isSchema(branch) ? change(branch) : branch));
  return changed;
}

function isSchema(value: unknown): value is FieldSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Data without what the person may not write, as it is sent to the server. */
export function writableData(data: Record<string, unknown>, fields: Record<string, FieldAccess>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([code, value]) => (fields[code] ?? 'write') === 'write' && value !== undefined));
}
