export type Json = { [key: string]: unknown };

/** The part of JSON Schema that the policy is written in. */
export interface Schema {
  type?: string | readonly string[]; enum?: readonly string[]; pattern?: string; minimum?: number; maximum?: number; minLength?: number; maxLength?: number;
  properties?: Readonly<Record<string, Schema>>; additionalProperties?: Schema | boolean; items?: Schema; required?: readonly string[];
}

export type FieldKind = 'flag' | 'count' | 'days' | 'money' | 'duration' | 'choice' | 'time' | 'text';

/** One rule of the policy that a person sets. */
export interface Field {
  /** Where it stands in the document: `clocks.review`. */
  path: string;
  kind: FieldKind;
  /** May be empty: null for "no limit", absent for "nothing". */
  optional: 'null' | 'absent' | undefined;
  options: readonly string[];
  min: number | undefined;
  max: number | undefined;
}

/** Amounts have room for more than any count of days. */
const MONEY_FROM = 1_000_000;

/** Every single rule of the document, in the schema's order; open maps give one for each key that the document has. Lists of things have editors of their own. */
export function fieldsOf(schema: Schema, document: Json, path = '', optional: Field['optional'] = undefined): Field[] {
  if (schema.type === 'array') return [];
  if (schema.type === 'object') {
    const entries: [string, Schema, boolean][] = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, part, schema.required?.includes(key) === true]);
    const others = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const open = others ? Object.keys((path === '' ? document : (at(document, path) as Json)) ?? {}).filter((key) => !schema.properties?.[key]).map((key): [string, Schema, boolean] => [key, others, true]) : [];
    return [...entries, ...open].flatMap(([key, part, required]) => fieldsOf(part, document, path === '' ? key : `${path}.${key}`, required ? undefined : 'absent'));
  }
  const nullable = Array.isArray(schema.type) && schema.type.includes('null');
  return [{ path, kind: kindOf(schema), optional: nullable ? 'null' : optional, options: schema.enum ?? [], min: schema.minimum, max: schema.maximum }];
}

function kindOf(schema: Schema): FieldKind {
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type !== 'string') return (schema.maximum ?? 0) >= MONEY_FROM ? 'money' : (schema.maximum ?? 0) > 100 ? 'days' : 'count';
  return schema.pattern?.startsWith('^P') ? 'duration' : schema.pattern ? 'time' : 'text';
}

/** The value at a path; undefined where there is none. */
export function at(document: Json, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Json | undefined)?.[key], document);
}

/** The document with another value there; undefined takes it away. */
export function put(document: Json, path: string, value: unknown): Json {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  if (rest.length > 0) return { ...document, [key]: put((document[key] ?? {}) as Json, rest.join('.'), value) };
  if (value !== undefined) return { ...document, [key]: value };
  const { [key]: _gone, ...others } = document;
  return others;
}

export interface FieldChange { path: string; before: unknown; after: unknown }

/** Rules that differ, by path; a list (reasons, addresses) is one rule each by its `code` or `id`: `reasons.damaged`. */
export function policyChanges(before: Json, after: Json, path = ''): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    const here = path === '' ? key : `${path}.${key}`;
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (Array.isArray(was) && Array.isArray(is) && [...was, ...is].every((entry) => nameOf(entry))) return listChanges(was as Json[], is as Json[], here);
    return isObject(was) && isObject(is) ? policyChanges(was, is, here) : [{ path: here, before: was, after: is }];
  });
}

function listChanges(before: Json[], after: Json[], path: string): FieldChange[] {
  const names = [...new Set([...before, ...after].map((entry) => nameOf(entry)!))];
  const find = (list: Json[], name: string): Json | undefined => list.find((entry) => nameOf(entry) === name);
  const changed = names.filter((name) => JSON.stringify(find(before, name)) !== JSON.stringify(find(after, name)));
  // Nothing but the order.
  if (changed.length === 0) return [{ path, before: before.map(nameOf), after: after.map(nameOf) }];
  return changed.map((name) => ({ path: `${path}.${name}`, before: find(before, name), after: find(after, name) }));
}

function nameOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  return typeof entry.code === 'string' ? entry.code : typeof entry.id === 'string' ? entry.id : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
