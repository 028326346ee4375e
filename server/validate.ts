import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

export interface SchemaProblem { path: string; code: string; message: string }

/** Formats that forms use beside the standard ones: what they mean is checked elsewhere, the type here. */
const WIDGET_FORMATS = ['money', 'file', 'textarea', 'address', 'lines', 'inspection', 'parcel'];

/**
 * Checks data against JSON Schemas that come from definitions (forms, service tasks), compiled once each.
 * `path` is a JSON pointer, `code` the schema keyword that failed.
 */
export function createValidator(): (schema: Record<string, unknown>, data: unknown) => SchemaProblem[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  (formats as unknown as (instance: Ajv) => void)(ajv);
  for (const name of WIDGET_FORMATS) ajv.addFormat(name, true);
  const compiled = new WeakMap<object, ValidateFunction>();
  return (schema, data) => {
    const check = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, check);
    if (check(data)) return [];
    return (check.errors ?? []).filter((error) => error.keyword !== 'if').map((error) => ({
      path: error.keyword === 'required' ? `${error.instancePath}/${String(error.params.missingProperty)}` : error.instancePath,
      code: error.keyword,
      message: error.message ?? 'is not valid',
    }));
  };
}
