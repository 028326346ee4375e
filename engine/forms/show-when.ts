/** The part of a form that says when its fields are shown: `"ui:showWhen": "kind = \"evidence\""` in a field's ui schema. */
export interface ConditionalForm {
  schema: { properties?: Record<string, unknown>; required?: string[]; [keyword: string]: unknown };
  ui: Record<string, unknown>;
}

/** Whether FEEL is true of what it sees. */
export type Holds = (expression: string, seen: Record<string, unknown>) => boolean;

/** What is not plainly true does not hold; a condition that is refused does: a field too many loses nothing. */
export function holdsBy(evaluate: (expression: string, seen: Record<string, unknown>) => unknown): Holds {
  return (expression, seen) => {
    try {
      return evaluate(expression, seen) === true;
    } catch {
      return true;
    }
  };
}

/** Codes of a form's fields in the order in which people meet them: `ui:order` first, then what it does not name. */
export function fieldOrder({ schema, ui }: ConditionalForm): string[] {
  const codes = Object.keys(schema.properties ?? {});
  const order = (Array.isArray(ui['ui:order']) ? ui['ui:order'] : []).map(String);
  const named = order.filter((code, at) => codes.includes(code) && order.indexOf(code) === at);
  const others = codes.filter((code) => !named.includes(code));
  const rest = order.includes('*') ? order.indexOf('*') : order.length;
  const before = named.filter((code) => order.indexOf(code) < rest);
  return [...before, ...others, ...named.filter((code) => !before.includes(code))];
}

/** When a field is shown, FEEL over the form's data and `outcome`; undefined: always. */
export function showWhen(ui: Record<string, unknown>, code: string): string | undefined {
  const condition = (ui[code] as { 'ui:showWhen'?: unknown } | undefined)?.['ui:showWhen'];
  return typeof condition === 'string' && condition.trim() !== '' ? condition : undefined;
}

/** Whether any field of the form is shown only sometimes. */
export function isConditional(ui: Record<string, unknown>): boolean {
  return Object.keys(ui).some((code) => showWhen(ui, code) !== undefined);
}

/**
 * Fields that are not shown for this data. A hidden field counts as not filled for those after it.
 * @param seen the form's data and, once it is chosen, `outcome`
 */
export function hiddenFields(form: ConditionalForm, seen: Record<string, unknown>, holds: Holds): string[] {
  const known = { ...seen };
  return fieldOrder(form).filter((code) => {
    const condition = showWhen(form.ui, code);
    if (condition === undefined || holds(condition, known)) return false;
    delete known[code];
    return true;
  });
}

/** The schema for somebody who does not see these fields: nothing is demanded of them, in no branch. */
export function schemaWithout<Schema extends Record<string, unknown>>(schema: Schema, codes: readonly string[]): Schema {
  if (codes.length === 0) return schema;
  const changed: Record<string, unknown> = { ...schema };
  if (Array.isArray(schema.required)) changed.required = schema.required.filter((code) => !codes.includes(String(code)));
  for (const keyword of ['then', 'else'] as const) if (isSchema(schema[keyword])) changed[keyword] = schemaWithout(schema[keyword], codes);
  if (Array.isArray(schema.allOf)) changed.allOf = schema.allOf.map((branch: unknown) => (isSchema(branch) ? schemaWithout(branch, codes) : branch));
  return changed as Schema;
}

function isSchema(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
