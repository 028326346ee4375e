import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { JSONSchema } from 'json-schema-to-ts';
import type { FieldError } from './errors.ts';
import type { Locale } from './locale.ts';
import { wordsFor } from './words.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const dateTime = /^(19|2\d)\d\d-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-](0\d|1[0-4]):?[0-5]\d)$/;

/** Stricter than the usual formats where PostgreSQL is: no `urn:uuid:`, no leap second, only years and offsets that exist. */
function make(options: Options): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, ...options });
  formats.default(ajv);
  ajv.addFormat('uuid', uuid);
  ajv.addFormat('date-time', (text) => dateTime.test(text) && !Number.isNaN(Date.parse(text)) && isCalendarDay(text));
  ajv.addFormat('binary', true);
  return ajv;
}

/** JavaScript reads 31 June as 1 July; the database refuses it. */
function isCalendarDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const strict = make({ useDefaults: true });
const lenient = make({ useDefaults: true, coerceTypes: 'array' });
const exact = make({});

/**
 * How a schema is held against a value. `body`: as it is, defaults filled in. `text`: everything arrived as text (query, path), so numbers,
 * switches and single values of lists are read as such. `result`: nothing is changed.
 */
export type Manner = 'body' | 'text' | 'result';

const engines: Record<Manner, Ajv> = { body: strict, text: lenient, result: exact };

export interface Checker {
  /** Every place that is wrong, each named once; none when the value fits. Fills defaults into `value`, except for results. */
  check(value: unknown, locale: Locale): FieldError[];
}

/**
 * Checks by a schema, which is compiled when it is first needed: a start does not wait for hundreds of them. `prefix` begins each path: empty
 * for bodies (JSON pointers), `?` for query, `:` for path parameters.
 */
export function makeChecker(schema: JSONSchema, manner: Manner, prefix = ''): Checker {
  let compiled: ValidateFunction | undefined;
  return {
    check(value, locale) {
      const validate = compiled ??= engines[manner].compile(schema as object);
      if (validate(value)) return [];
      const seen = new Map<string, FieldError>();
      for (const error of validate.errors ?? []) {
        if (error.keyword === 'anyOf') continue;
        const field = { path: pathOf(error, prefix), ...wordsFor(error, locale) };
        if (!seen.has(field.path)) seen.set(field.path, field);
      }
      return [...seen.values()].slice(0, 50);
    },
  };
}

function pathOf(error: ErrorObject, prefix: string): string {
  const params = error.params as { missingProperty?: string; additionalProperty?: string };
  const last = params.missingProperty ?? params.additionalProperty;
  const pointer = last === undefined ? error.instancePath : `${error.instancePath}/${last.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return prefix === '' ? pointer : `${prefix}${pointer.slice(1)}`;
}
