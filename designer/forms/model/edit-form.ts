import { MAX_FILE_MB, type FileRule } from '../../../engine/forms/file-fields.ts';
import type { FormLabel } from '../../../ui/forms/types.ts';
import { fieldTypes, type FieldTypeName } from './field-types.ts';
import type { FormField, FormModel, FormRule } from './form-model.ts';

/** Codes that mean something else in a form's data. */
export const RESERVED_CODES = ['outcome'];

/** Puts a new field behind another one, or at the end. @returns the form and the new field's code */
export function addField(form: FormModel, type: FieldTypeName, label: FormLabel, after?: string): { form: FormModel; code: string } {
  const kind = fieldTypes.find((one) => one.type === type)!;
  const code = freeCode(form, type);
  const options: Record<string, FormLabel> = 'enum' in kind.schema || type === 'choices' ? { a: { zh: '选项一', en: 'First' }, b: { zh: '选项二', en: 'Second' } } : {};
  const field: FormField = { code, schema: structuredClone(kind.schema), ui: 'ui' in kind ? { ...kind.ui } : undefined, labels: { '': label, ...options } };
  const at = after === undefined ? -1 : form.fields.findIndex((one) => one.code === after);
  return { form: { ...form, fields: at < 0 ? [...form.fields, field] : form.fields.toSpliced(at + 1, 0, field) }, code };
}

/** A field like it right behind it, under a code of its own. */
export function copyField(form: FormModel, code: string): { form: FormModel; code: string } {
  const at = form.fields.findIndex((one) => one.code === code);
  const field = form.fields[at];
  if (!field) return { form, code };
  const copy = { ...field, code: freeCode(form, code.replace(/_\d+$/, '')) };
  const required = form.required.includes(code) ? [...form.required, copy.code] : form.required;
  return { form: { ...form, required, fields: form.fields.toSpliced(at + 1, 0, copy) }, code: copy.code };
}

/** Takes a field away, and with it what was demanded of it. Rules that the builder cannot show are left: the check names them. */
export function removeField(form: FormModel, code: string): FormModel {
  return { ...form, fields: form.fields.filter((field) => field.code !== code), required: form.required.filter((one) => one !== code), rules: eachRule(form.rules, (codes) => codes.filter((one) => one !== code)) };
}

/** Moves a field to another place. */
export function moveField(form: FormModel, code: string, to: number): FormModel {
  const field = form.fields.find((one) => one.code === code);
  if (!field) return form;
  return { ...form, fields: form.fields.filter((one) => one !== field).toSpliced(Math.max(0, Math.min(to, form.fields.length - 1)), 0, field) };
}

/** The form with one field changed. */
export function changeField(form: FormModel, code: string, change: (field: FormField) => FormField): FormModel {
  return { ...form, fields: form.fields.map((field) => (field.code === code ? change(field) : field)) };
}

/** Why a code cannot be a field's; undefined when it can. */
export function codeMistake(form: FormModel, code: string): 'shape' | 'reserved' | 'taken' | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(code)) return 'shape';
  if (RESERVED_CODES.includes(code)) return 'reserved';
  return form.fields.some((field) => field.code === code) ? 'taken' : undefined;
}

/** Another code for a field that was never published; what this form says about it goes along. */
export function renameField(form: FormModel, code: string, to: string): FormModel {
  const renamed = (one: string): string => (one === code ? to : one);
  return {
    ...form, required: form.required.map(renamed),
    rules: eachRule(form.rules, (codes) => codes.map(renamed)).map((rule) => ('required' in rule ? { required: { ...rule.required, field: renamed(rule.required.field) } } : rule)),
    fields: form.fields.map((field) => {
      const condition = field.ui?.['ui:showWhen'];
      const ui = typeof condition === 'string' ? { ...field.ui, 'ui:showWhen': condition.replace(new RegExp(`(?<![\\w.])${code}(?!\\w)`, 'g'), to) } : field.ui;
      return { ...field, code: renamed(field.code), ui };
    }),
  };
}

/** Sets or, with undefined, takes away a key of a field's ui schema. */
export function withUi(field: FormField, key: string, value: unknown): FormField {
  const { [key]: _before, ...others } = field.ui ?? {};
  const ui = value === undefined ? others : { ...others, [key]: value };
  return { ...field, ui: Object.keys(ui).length === 0 && field.ui === undefined ? undefined : ui };
}

/** Changes what a field of files takes; what is usual is not written. */
export function withFileRule(field: FormField, part: FileRule): FormField {
  const { kinds = [], maxMb = MAX_FILE_MB, byReason = false } = { ...(field.ui?.['ui:files'] as FileRule | undefined), ...part };
  const rule: FileRule = { ...(kinds.length > 0 ? { kinds } : {}), ...(maxMb < MAX_FILE_MB ? { maxMb } : {}), ...(byReason ? { byReason } : {}) };
  return withUi(field, 'ui:files', Object.keys(rule).length > 0 ? rule : undefined);
}

/** Sets or, with undefined, takes away a keyword of a field's schema. */
export function withKeyword(field: FormField, keyword: string, value: unknown): FormField {
  const { [keyword]: _before, ...others } = field.schema;
  return { ...field, schema: value === undefined ? others : { ...others, [keyword]: value } };
}

/** Sets or, with undefined, takes away words of a field. */
export function withLabel(field: FormField, part: string, label: FormLabel | undefined): FormField {
  const { [part]: _before, ...others } = field.labels;
  return { ...field, labels: label === undefined ? others : { ...field.labels, [part]: label } };
}

/** A code that the form does not have: `text`, `text_2` … */
function freeCode(form: FormModel, stem: string): string {
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}_${number}`;
    if (codeMistake(form, code) === undefined) return code;
  }
}

function eachRule(rules: readonly FormRule[], change: (codes: readonly string[]) => string[]): FormRule[] {
  return rules.map((rule): FormRule => ('required' in rule ? { required: { ...rule.required, codes: change(rule.required.codes) } } : rule))
    .filter((rule) => !('required' in rule) || rule.required.codes.length > 0);
}
