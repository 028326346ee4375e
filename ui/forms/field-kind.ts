import type { FieldSchema } from './types.ts';

/** How a field is shown and filled. */
export type FieldKind =
  | 'money' | 'files' | 'product-lines' | 'inspection' | 'address' | 'parcel' | 'courier' | 'person' | 'choice' | 'yes-no' | 'choices'
  | 'date-time' | 'date' | 'long-text' | 'phone' | 'text' | 'number' | 'group' | 'list' | 'section';

/** Texts longer than this get several lines to be written in. */
const LONG_TEXT = 100;

/** Code names under which forms carry a courier; the schema alone cannot tell it from other texts. */
const COURIER_CODES = new Set(['courier', 'carrier']);

/**
 * Tells a field's kind from its schema alone, so that a form made in the designer needs no ui schema.
 * @param code the property's name
 */
export function fieldKind(code: string, schema: FieldSchema): FieldKind {
  if (schema.type === 'null') return 'section';
  const type = mainType(schema);
  if (type === 'array') return arrayKind(schema);
  if (type === 'object') return objectKind(schema);
  if (type === 'boolean') return 'yes-no';
  if (schema.format === 'money') return 'money';
  if (schema.format === 'file') return 'files';
  if (schema.enum) return 'choice';
  if (type === 'integer' || type === 'number') return 'number';
  if (schema.format === 'date-time') return 'date-time';
  if (schema.format === 'date') return 'date';
  if (COURIER_CODES.has(code)) return 'courier';
  return (schema.maxLength ?? 0) > LONG_TEXT ? 'long-text' : 'text';
}

/** The type a value has when there is one: `['integer', 'null']` is an integer. */
export function mainType(schema: FieldSchema): string {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? impliedType(schema)];
  return types.find((type) => type !== 'null') ?? 'string';
}

function impliedType(schema: FieldSchema): string {
  if (schema.properties) return 'object';
  return schema.items ? 'array' : 'string';
}

function arrayKind(schema: FieldSchema): FieldKind {
  const items = schema.items ?? {};
  if (items.format === 'file') return 'files';
  if (items.enum) return 'choices';
  const names = Object.keys(items.properties ?? {});
  if (names.includes('good') && names.includes('damaged')) return 'inspection';
  if (names.includes('lineId') && names.includes('quantity')) return 'product-lines';
  return 'list';
}

function objectKind(schema: FieldSchema): FieldKind {
  const names = Object.keys(schema.properties ?? {});
  if (names.includes('courier') && names.includes('trackingNo')) return 'parcel';
  if (names.includes('phone') && (names.includes('detail') || names.includes('address'))) return 'address';
  return 'group';
}
