import { withReferences } from './components.ts';
import { html, type Html } from './html.ts';

interface Schema {
  $ref?: string; type?: string | string[]; format?: string; enum?: unknown[]; const?: unknown; pattern?: string; default?: unknown;
  minimum?: number; maximum?: number; minLength?: number; maxLength?: number; minItems?: number; maxItems?: number;
  properties?: Record<string, Schema>; required?: string[]; items?: Schema; anyOf?: Schema[];
}

/** One line of a shape's table. A name ends in `?` when the field may be absent. */
export interface FieldRow { name: string; type: Html; notes: string }

/** The fields of a schema, those of inner shapes without a name of their own by dotted path. */
export function fieldRows(schema: unknown, prefix = ''): FieldRow[] {
  const { properties, required = [], items, $ref } = schema as Schema;
  if ($ref === undefined && properties) {
    return Object.entries(properties).flatMap(([name, property]) => {
      const inner = withReferences(property) as Schema;
      const path = `${prefix}${name}${required.includes(name) ? '' : '?'}`;
      return [{ name: path, type: typeOf(inner), notes: notesOf(inner) }, ...innerRows(inner, path)];
    });
  }
  if ($ref === undefined && items && prefix === '') return fieldRows(withReferences(items), '[].');
  return prefix === '' ? [{ name: '', type: typeOf(schema as Schema), notes: notesOf(schema as Schema) }] : [];
}

function innerRows(schema: Schema, path: string): FieldRow[] {
  const inner = schema.items ? (withReferences(schema.items) as Schema) : (schema.anyOf?.[0] ?? schema);
  return inner.properties ? fieldRows(inner, `${path}${schema.items ? '[]' : ''}.`) : [];
}

function typeOf(schema: Schema): Html {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#shape-${name}">${name}</a>`;
  }
  if (schema.anyOf) return html`${schema.anyOf.map((one, index) => html`${index > 0 ? ' | ' : ''}${typeOf(one)}`)}`;
  if (schema.items) return html`${typeOf(withReferences(schema.items) as Schema)}[]`;
  if (schema.enum) return html`${schema.enum.map(String).join(' | ')}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return html`${schema.format ?? type}`;
}

function notesOf(schema: Schema): string {
  const { default: fallback, const: only, pattern } = schema;
  const low = schema.minimum ?? schema.minLength ?? schema.minItems;
  const high = schema.maximum ?? schema.maxLength ?? schema.maxItems;
  return [
    ...(only === undefined ? [] : [`= ${String(only)}`]),
    ...(low === undefined && high === undefined ? [] : [`${low ?? ''}…${high ?? ''}`]),
    ...(fallback === undefined ? [] : [`default ${JSON.stringify(fallback)}`]),
    ...(pattern === undefined ? [] : [pattern]),
  ].join(' · ');
}
