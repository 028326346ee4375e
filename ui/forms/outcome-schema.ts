import type { FieldSchema } from './types.ts';

/**
 * A form's schema once the outcome is chosen. Forms ask for more by outcome with a condition on a property `outcome`, which is
 * nobody's field: its conditions are decided here, so that neither drawing nor checking needs it among the data.
 * Without an outcome nothing is asked for on its account.
 */
export function schemaForOutcome(schema: FieldSchema, outcome: string | undefined): FieldSchema {
  const { patternProperties: _outcome, allOf, if: test, then: yes, else: no, ...rest } = schema;
  const rules = [...(Array.isArray(allOf) ? (allOf as FieldSchema[]) : []), ...(test ? [{ if: test, ...branch('then', yes), ...branch('else', no) }] : [])];
  const decided = rules.flatMap((rule): FieldSchema[] => {
    const wanted = outcomesOf(rule);
    if (!wanted) return [rule];
    const chosen = outcome === undefined ? undefined : wanted.includes(outcome) ? rule.then : rule.else;
    return chosen ? [chosen as FieldSchema] : [];
  });
  const merged = decided.filter((rule) => !rule.if).reduce(merge, rest);
  const open = decided.filter((rule) => rule.if);
  return open.length > 0 ? { ...merged, allOf: open } : merged;
}

/**
 * Fields that belong to other outcomes only: with this one chosen they are in the way. A field says so itself
 * (`"ui:outcomes": ["book_pickup"]` in the ui schema), or by being asked for on account of another outcome alone.
 */
export function fieldsOfOthers(schema: FieldSchema, ui: object, outcome: string): string[] {
  const said = Object.entries(ui as Record<string, { 'ui:outcomes'?: unknown } | undefined>)
    .flatMap(([code, field]) => (Array.isArray(field?.['ui:outcomes']) && !field['ui:outcomes'].includes(outcome) ? [code] : []));
  return [...new Set([...said, ...askedByOthers(schema, outcome)])];
}

function askedByOthers(schema: FieldSchema, outcome: string): string[] {
  const rules = Array.isArray(schema.allOf) ? (schema.allOf as FieldSchema[]) : [];
  const asked = (own: boolean): string[] =>
    rules.filter((rule) => outcomesOf(rule) && outcomesOf(rule)?.includes(outcome) === own).flatMap((rule) => (rule.then as FieldSchema | undefined)?.required ?? []);
  const mine = new Set([...asked(true), ...(schema.required ?? [])]);
  return asked(false).filter((code) => !mine.has(code));
}

/** The outcomes a condition is about; undefined when it is about something else. */
function outcomesOf(rule: FieldSchema): unknown[] | undefined {
  const test = (rule.if as FieldSchema | undefined)?.properties?.outcome;
  if (!test) return undefined;
  return test.enum ?? [test.const];
}

function branch(name: 'then' | 'else', value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}

function merge(schema: FieldSchema, more: FieldSchema): FieldSchema {
  return {
    ...schema,
    properties: { ...schema.properties, ...more.properties },
    required: [...new Set([...(schema.required ?? []), ...(more.required ?? [])])],
  };
}
