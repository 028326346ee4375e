/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import type { Form } from '../../../server/contracts/types.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';
import type { FormField, FormModel, FormRule } from './form-model.ts';

/** The form document of what the builder shows: JSON Schema, ui schema and words. What it was read from comes out again. */
export function compileForm({ key, title, fields, required, rules, rest }: FormModel): Form {
  const codes = fields.map(({ code }) => code);
  const asRead = codes.length === rest.codes.length && codes.every((code, at) => rest.codes[at] === code);
  const order = asRead ? rest.order : codes;
  const needed = rest.hasRequired || required.length > 0 ? { required } : {};
  const conditional = rest.hasRules || rules.length > 0 ? { allOf: rules.map(writeRule) } : {};
  return {
    key, title,
    schema: { ...rest.schema, ...needed, properties: Object.fromEntries(fields.map(({ code, schema }) => [code, schema])), ...conditional },
    ui: { ...(order === undefined ? {} : { 'ui:order': order }), ...Object.fromEntries(fields.flatMap(({ code, ui }) => (ui === undefined ? [] : [[code, ui]]))), ...rest.ui },
    labels: { ...rest.labels, ...Object.fromEntries(fields.flatMap(writeLabels)) } as Form['labels'],
  };
}

function writeLabels({ code, labels }: FormField): [string, unknown][] {
  return Object.entries(labels).map(([rest, label]) => [rest === '' ? code : `${code}.${rest}`, label]);
}

function writeRule(rule: FormRule): FieldSchema {
  if ('kept' in rule) return rule.kept;
  const { field, values, codes, list } = rule.required;
  return { if: { properties: { [field]: list || values.length !== 1 ? { enum: [...values] } : { const: values[0] } }, required: [field] }, then: { required: [...codes] } } as FieldSchema;
}
