import type { UiSchema } from '@rjsf/utils';
import { fieldKind } from './field-kind.ts';
import type { FieldKind } from './field-kind.ts';
import type { FieldAccess, FieldSchema } from './types.ts';

/** Kinds that are drawn by a component of ours for the whole value; the others are widgets or plain groups. */
const WHOLE_FIELDS: Partial<Record<FieldKind, string>> = {
  files: 'files', 'product-lines': 'productLines', inspection: 'inspection', address: 'address', parcel: 'parcel', section: 'section',
};

const WIDGETS: Partial<Record<FieldKind, string>> = {
  money: 'money', choice: 'choice', 'yes-no': 'yesNo', choices: 'choices', 'date-time': 'dateTime', date: 'date',
  'long-text': 'longText', text: 'shortText', number: 'count', courier: 'courier', person: 'person',
  phone: 'phone',
};

/** Widget names that authors know from rjsf, by the name of ours that takes their place. */
const AUTHOR_NAMES: Record<string, FieldKind> = { textarea: 'long-text', radio: 'choice', select: 'choice', files: 'files', inspection: 'inspection', lines: 'product-lines', person: 'person', phone: 'phone' };

/**
 * The ui schema that rjsf draws from: what the form's author wrote, completed by what the schema says
 * (kind of field) and what the step allows (`read` fields).
 */
export function completeUi(schema: FieldSchema, authored: UiSchema, fields: Record<string, FieldAccess>): UiSchema {
  const ui: UiSchema = { ...authored };
  for (const [code, property] of allProperties(schema)) {
    ui[code] = fieldUi(code, property, (authored[code] as UiSchema | undefined) ?? {}, fields[code] === 'read');
  }
  return ui;
}

function fieldUi(code: string, schema: FieldSchema, authored: UiSchema, readOnly: boolean): UiSchema {
  const kind = kindOf(code, schema, authored);
  const ui: UiSchema = { ...authored, 'ui:options': { ...authored['ui:options'], kind } };
  delete ui['ui:widget'];
  if (WHOLE_FIELDS[kind]) ui['ui:field'] = WHOLE_FIELDS[kind];
  else if (WIDGETS[kind]) ui['ui:widget'] = WIDGETS[kind];
  if (authored['ui:widget'] === 'hidden') ui['ui:widget'] = 'hidden';
  if (readOnly) ui['ui:readonly'] = true;
  if (kind === 'group') return completeUi(schema, ui, {});
  if (kind === 'list' && schema.items) ui.items = fieldUi(code, schema.items, (authored.items as UiSchema | undefined) ?? {}, readOnly);
  return ui;
}

/** What a field is shown as: what its author asked for where that can hold the value, else what its schema says. */
export function kindOf(code: string, schema: FieldSchema, authored: object): FieldKind {
  return authoredKind(authored as UiSchema, schema) ?? fieldKind(code, schema);
}

/** An author's widget wins only where it can hold the value. */
function authoredKind(authored: UiSchema, schema: FieldSchema): FieldKind | undefined {
  const named = AUTHOR_NAMES[String(authored['ui:widget'] ?? authored['ui:field'] ?? '')];
  if (named === 'choice' && !schema.enum) return undefined;
  if ((named === 'long-text' || named === 'phone') && schema.enum) return undefined;
  return named;
}

/** Properties of the schema and of the branches that may add some. */
function allProperties(schema: FieldSchema): [string, FieldSchema][] {
  const own = Object.entries(schema.properties ?? {});
  const nested = [schema.then, schema.else, ...(Array.isArray(schema.allOf) ? schema.allOf : [])]
    .filter((branch): branch is FieldSchema => typeof branch === 'object' && branch !== null)
    .flatMap(allProperties);
  const known = new Set(own.map(([code]) => code));
  return [...own, ...nested.filter(([code]) => !known.has(code))];
}
