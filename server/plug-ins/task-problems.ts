import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { createValidator } from '../validate.ts';

const words = { type: 'object', required: ['zh', 'en'], additionalProperties: false, properties: { zh: { type: 'string', minLength: 1, maxLength: 200 }, en: { type: 'string', minLength: 1, maxLength: 200 } } } as const;
const name = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;
const objectSchema = { type: 'object', required: ['type'], properties: { type: { const: 'object' } } } as const;

/** What `define` asks for, without the function. */
const schema = {
  type: 'object', additionalProperties: false, required: ['id', 'label', 'description', 'icon', 'input', 'output', 'retry', 'timeoutMs', 'connector'],
  properties: {
    id: name, label: words, description: words, icon: { type: 'string', pattern: '^[A-Za-z]{1,30}$' }, input: objectSchema, output: objectSchema,
    errors: { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$', maxLength: 60 } },
    movesMoney: { type: 'boolean' },
    retry: { type: 'object', required: ['attempts', 'backoff'], additionalProperties: false, properties: { attempts: { type: 'integer', minimum: 1, maximum: 50 }, backoff: { type: 'string', format: 'duration' } } },
    timeoutMs: { type: 'integer', minimum: 100, maximum: 600_000 },
    connector: name,
  },
} as const;

const ajv = new Ajv({ allErrors: true, strict: false });
(formats as unknown as (instance: Ajv) => void)(ajv);
const fits = ajv.compile(schema);

/** What keeps a value from being a service task, a sentence each; none when it is one. */
export function taskProblems(made: unknown): string[] {
  if (typeof made !== 'object' || made === null) return ['it has no default export that is a service task, or a function that returns one'];
  const { run, ...facts } = made as Record<string, unknown>;
  const found = typeof run === 'function' ? [] : ['run must be a function'];
  if (!fits(facts)) {
    return [...found, ...(fits.errors ?? []).map(({ instancePath, message, params }) => {
      const odd = (params as { additionalProperty?: string }).additionalProperty;
      return `${instancePath.slice(1).replaceAll('/', '.') || 'it'} ${message ?? 'is wrong'}${odd === undefined ? '' : ` (${odd})`}`;
    })];
  }
  return [...found, ...(['input', 'output'] as const).flatMap((which) => schemaProblem(which, facts[which] as Record<string, unknown>))];
}

/** A schema that the worker could not check by would fail with the first ticket. */
function schemaProblem(which: string, document: Record<string, unknown>): string[] {
  try {
    createValidator()(document, {});
    return [];
  } catch (error) {
    return [`${which} is no JSON Schema: ${error instanceof Error ? error.message : String(error)}`];
  }
}
