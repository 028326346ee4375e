import { fieldOrder } from '../../../engine/forms/show-when.ts';
import type { Form } from '../../../server/contracts/types.ts';
import type { FieldSchema, FormLabel } from '../../../ui/forms/types.ts';
import type { FormField, FormModel, FormRule, RequiredRule } from './form-model.ts';

/** A form document as the builder works with it; `compileForm` writes the same document again. */
export function parseForm(form: Form): FormModel {
  const { properties = {}, required, allOf, ...schema } = form.schema as FieldSchema;
  const codes = fieldOrder({ schema: form.schema, ui: form.ui as Record<string, unknown> });
  const { 'ui:order': order, ...ui } = form.ui as Record<string, unknown>;
  const labels = form.labels as Record<string, FormLabel>;
  const rules = Array.isArray(allOf) ? (allOf as FieldSchema[]) : [];
  return {
    key: form.key, title: form.title,
    fields: codes.map((code): FormField => ({ code, schema: properties[code] ?? {}, ui: ui[code] as FormField['ui'], labels: ownLabels(code, labels) })),
    required: required ?? [],
    rules: rules.map(readRule),
    rest: {
      schema, ui: Object.fromEntries(Object.entries(ui).filter(([key]) => !codes.includes(key))),
      labels: Object.fromEntries(Object.entries(labels).filter(([key]) => !codes.includes(key.split('.')[0] ?? ''))),
      order, codes, hasRequired: required !== undefined, hasRules: allOf !== undefined,
    },
  };
}

function ownLabels(code: string, labels: Record<string, FormLabel>): Record<string, FormLabel> {
  return Object.fromEntries(Object.entries(labels).flatMap(([key, label]) => (key === code ? [['', label]] : key.startsWith(`${code}.`) ? [[key.slice(code.length + 1), label]] : [])));
}

function readRule(rule: FieldSchema): FormRule {
  const read = requiredRule(rule);
  return read ? { required: read } : { kept: rule };
}

/** `if` one field has one of some values `then` others are required, and nothing else. */
function requiredRule(rule: FieldSchema): RequiredRule | undefined {
  const { if: test, then } = rule as { if?: FieldSchema; then?: FieldSchema };
  if (!test || !then || !hasOnly(rule, ['if', 'then']) || !hasOnly(test, ['properties', 'required']) || !hasOnly(then, ['required'])) return undefined;
  const [field, ...more] = Object.keys(test.properties ?? {});
  if (field === undefined || more.length > 0 || !sameList(test.required, [field])) return undefined;
  const value = test.properties?.[field] ?? {};
  const list = value.enum !== undefined;
  const values = list ? value.enum : [value.const];
  if (!hasOnly(value, [list ? 'enum' : 'const']) || !isTexts(values) || !isTexts(then.required)) return undefined;
  return { field, values, codes: then.required, list };
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return sameList(Object.keys(value).toSorted(), keys.toSorted());
}

function sameList(list: unknown, other: readonly string[]): boolean {
  return Array.isArray(list) && list.length === other.length && other.every((entry, at) => list[at] === entry);
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((entry) => typeof entry === 'string');
}
