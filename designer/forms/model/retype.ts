import { withUi } from './edit-form.ts';
import { fieldTypes, optionsOf, type FieldTypeName } from './field-types.ts';
import type { FormField } from './form-model.ts';

/** The field as another type: code, names and conditions stay, and so do options between the two kinds of choice. */
export function retype(field: FormField, type: FieldTypeName): FormField {
  const kind = fieldTypes.find((one) => one.type === type)!;
  const options = optionsOf(field);
  const schema = structuredClone(kind.schema) as FormField['schema'];
  const own = Object.entries(field.labels).filter(([part]) => part === '' || (isChoice(type) && options.includes(part)));
  const made: FormField['labels'] = isChoice(type) && options.length === 0 ? { a: { zh: '选项一', en: 'First' }, b: { zh: '选项二', en: 'Second' } } : {};
  if (options.length > 0 && type === 'choice') schema.enum = options;
  if (options.length > 0 && type === 'choices') schema.items = { type: 'string', enum: options };
  const widget = 'ui' in kind ? (kind.ui as Record<string, unknown>)['ui:widget'] : undefined;
  const typed = withUi({ ...field, schema, labels: { ...Object.fromEntries(own), ...made } }, 'ui:widget', widget);
  return type === 'files' ? typed : withUi(typed, 'ui:files', undefined);
}

function isChoice(type: FieldTypeName): boolean {
  return type === 'choice' || type === 'choices';
}
