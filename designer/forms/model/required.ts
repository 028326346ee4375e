import type { FileRule } from '../../../engine/forms/file-fields.ts';
import { changeField, withFileRule } from './edit-form.ts';
import type { FormModel, FormRule } from './form-model.ts';

/**
 * When a field has to be filled: always, never, as the shop's policy asks for evidence (only files), or when an answer (`outcome`: the
 * button pressed) is one of these.
 */
export type Required = { kind: 'always' } | { kind: 'never' } | { kind: 'byReason' } | { kind: 'when'; field: string; values: readonly string[] };

/** When the field has to be filled. Rules about several answers at once show the first answer that they name. */
export function requiredOf({ required, rules, fields }: FormModel, code: string): Required {
  if ((fields.find((field) => field.code === code)?.ui?.['ui:files'] as FileRule | undefined)?.byReason) return { kind: 'byReason' };
  if (required.includes(code)) return { kind: 'always' };
  const about = rules.flatMap((rule) => ('required' in rule && rule.required.codes.includes(code) ? [rule.required] : []));
  const field = about[0]?.field;
  if (field === undefined) return { kind: 'never' };
  return { kind: 'when', field, values: [...new Set(about.filter((rule) => rule.field === field).flatMap(({ values }) => values))] };
}

/** Says when the field has to be filled; what is demanded of other fields stays. */
export function setRequired(given: FormModel, code: string, next: Required): FormModel {
  const form = requiredOf(given, code).kind === 'byReason' || next.kind === 'byReason' ? changeField(given, code, (field) => withFileRule(field, { byReason: next.kind === 'byReason' })) : given;
  const always = form.required.filter((one) => one !== code);
  const others = form.rules.flatMap((rule): FormRule[] => {
    if (!('required' in rule) || !rule.required.codes.includes(code)) return [rule];
    const codes = rule.required.codes.filter((one) => one !== code);
    return codes.length > 0 ? [{ required: { ...rule.required, codes } }] : [];
  });
  if (next.kind === 'always') return { ...form, required: [...always, code], rules: others };
  if (next.kind !== 'when') return { ...form, required: always, rules: others };
  return { ...form, required: always, rules: next.values.reduce((rules, value) => demand(rules, next.field, value, code), others) };
}

/** Adds to the rule about this one answer, or begins one. */
function demand(rules: readonly FormRule[], field: string, value: string, code: string): FormRule[] {
  const at = rules.findIndex((rule) => 'required' in rule && rule.required.field === field && rule.required.values.length === 1 && rule.required.values[0] === value);
  const found = rules[at];
  if (!found || !('required' in found)) return [...rules, { required: { field, values: [value], codes: [code], list: false } }];
  return rules.with(at, { required: { ...found.required, codes: [...found.required.codes, code] } });
}
