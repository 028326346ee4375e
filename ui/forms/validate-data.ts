import { Validator } from '@cfworker/json-schema';
import type { OutputUnit, Schema } from '@cfworker/json-schema';

/** A value that does not fit its schema, told by the keyword that says so. */
export interface FieldProblem {
  /** Where, from the root: `['lines', '0', 'quantity']`. A missing property is named itself, not its parent. */
  path: string[];
  keyword: string;
  /** The keyword's own value in the schema: 3 for `minItems: 3`, `'date-time'` for a format. */
  limit: unknown;
}

/** Keywords that only report that something below them failed; what failed is reported on its own. */
const WRAPPERS = new Set([
  'properties', 'patternProperties', 'items', 'prefixItems', 'additionalItems', 'allOf', 'if', '$ref', '$recursiveRef', 'dependentSchemas', 'dependencies',
]);

/**
 * Checks data against a draft 7 schema without generating code, so that it runs under `script-src 'self'`.
 * Properties that are `undefined` count as absent, as they are once sent as JSON.
 * @returns one problem per field and keyword, empty when the data fits
 */
export function validateData(schema: object, data: unknown): FieldProblem[] {
  // The validator writes its resolved references into the schema, which belongs to the caller's cache.
  const own = structuredClone(schema) as Schema;
  const instance: unknown = asJson(data);
  const result = new Validator(own, '7', false).validate(instance);
  if (result.valid) return [];
  const branches = result.errors.filter((unit) => unit.keyword === 'anyOf' || unit.keyword === 'oneOf').map((unit) => unit.keywordLocation);
  const problems = result.errors
    .filter((unit) => !WRAPPERS.has(unit.keyword) && !isReportOfParent(unit, result.errors))
    .filter((unit) => !branches.some((branch) => unit.keywordLocation.startsWith(`${branch}/`)))
    .map((unit) => toProblem(unit, own))
    .filter((problem) => problem.keyword !== 'additionalProperties' || problem.limit === false);
  return unique(problems);
}

/** Whether data fits the schema. */
export function fits(schema: object | boolean, data: unknown): boolean {
  return typeof schema === 'boolean' ? schema : new Validator(structuredClone(schema) as Schema, '7').validate(asJson(data)).valid;
}

function asJson(data: unknown): unknown {
  return data === undefined ? {} : JSON.parse(JSON.stringify(data));
}

/** `additionalProperties: false` is reported twice: by the keyword and by the `false` it holds. The first names the field. */
function isReportOfParent(unit: OutputUnit, all: OutputUnit[]): boolean {
  return unit.keyword === 'false' && all.some((other) => other !== unit && other.keyword === 'additionalProperties');
}

function toProblem(unit: OutputUnit, schema: Schema): FieldProblem {
  const path = pointerParts(unit.instanceLocation);
  const named = /property "(.+?)"/i.exec(unit.error)?.[1];
  if ((unit.keyword === 'required' || unit.keyword === 'additionalProperties') && named !== undefined) path.push(named);
  return { path, keyword: unit.keyword, limit: lookUp(schema, pointerParts(unit.keywordLocation)) };
}

function pointerParts(pointer: string): string[] {
  return pointer.split('/').slice(1).map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function lookUp(schema: unknown, parts: string[]): unknown {
  let here = schema;
  for (const part of parts) {
    if (typeof here !== 'object' || here === null) return undefined;
    // Array items carry their index in the keyword's location although one schema serves all of them.
    here = (here as Record<string, unknown>)[part] ?? (/^\d+$/.test(part) ? here : undefined);
  }
  return here;
}

function unique(problems: FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.path.join('/')} ${problem.keyword}`;
    return !seen.has(key) && seen.add(key);
  });
}
