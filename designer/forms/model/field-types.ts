import type { IconName } from '../../../ui/components/icon.tsx';
import type { FieldKind } from '../../../ui/forms/field-kind.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';
import { kindOf } from '../../../ui/forms/ui-schema.ts';
import type { FormField } from './form-model.ts';

/** What a new field of a type is made of. */
export interface FieldType {
  readonly type: string;
  readonly icon: IconName;
  readonly schema: FieldSchema;
  readonly ui?: Readonly<Record<string, unknown>>;
}

const ADDRESS: FieldSchema = {
  type: 'object', required: ['name', 'phone', 'detail'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 50 }, phone: { type: 'string', minLength: 5, maxLength: 30 },
    region: { type: 'string', maxLength: 100 }, detail: { type: 'string', minLength: 1, maxLength: 200 },
  },
};
const PARCEL: FieldSchema = {
  type: 'object', required: ['courier', 'trackingNo'],
  properties: { courier: { type: 'string', minLength: 1, maxLength: 40 }, trackingNo: { type: 'string', minLength: 6, maxLength: 40, pattern: '^[0-9A-Za-z-]+$' } },
};
const LINES: FieldSchema = {
  type: 'array', minItems: 1,
  items: { type: 'object', required: ['lineId', 'quantity'], properties: { lineId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } } },
};
const TABLE: FieldSchema = { type: 'array', maxItems: 50, items: { type: 'object', properties: { name: { type: 'string', maxLength: 100 }, quantity: { type: 'integer', minimum: 1 } } } };

/** The types that can be added, in the order of the cards. A new one is a line here and, where it looks like none before, a component in `ui/forms`. */
export const fieldTypes = [
  { type: 'text', icon: 'note', schema: { type: 'string', maxLength: 100 } },
  { type: 'number', icon: 'sort', schema: { type: 'number' } },
  { type: 'money', icon: 'coin', schema: { type: 'integer', format: 'money', minimum: 0 } },
  { type: 'date', icon: 'clock', schema: { type: 'string', format: 'date' } },
  { type: 'choice', icon: 'check', schema: { type: 'string', enum: ['a', 'b'] } },
  { type: 'choices', icon: 'filter', schema: { type: 'array', uniqueItems: true, items: { type: 'string', enum: ['a', 'b'] } } },
  { type: 'yesNo', icon: 'check', schema: { type: 'boolean' } },
  { type: 'files', icon: 'image', schema: { type: 'array', maxItems: 6, items: { type: 'string', format: 'file' } } },
  { type: 'phone', icon: 'phone', schema: { type: 'string', minLength: 5, maxLength: 30, pattern: '^[0-9+() -]+$' }, ui: { 'ui:widget': 'phone' } },
  { type: 'address', icon: 'globe', schema: ADDRESS },
  { type: 'person', icon: 'user', schema: { type: 'string', maxLength: 64 }, ui: { 'ui:widget': 'person' } },
  { type: 'lines', icon: 'cart', schema: LINES },
  { type: 'parcel', icon: 'truck', schema: PARCEL },
  { type: 'table', icon: 'inbox', schema: TABLE },
  { type: 'section', icon: 'minus', schema: { type: 'null' } },
] as const satisfies readonly FieldType[];

export type FieldTypeName = (typeof fieldTypes)[number]['type'];

/** A type by what the form shows it as; kinds that have no card of their own are known by their kind: their parts stay as they are. */
const TYPE_OF: Readonly<Record<FieldKind, FieldTypeName | 'courier' | 'inspection' | 'group'>> = {
  text: 'text', 'long-text': 'text', number: 'number', money: 'money', date: 'date', 'date-time': 'date', choice: 'choice', choices: 'choices', 'yes-no': 'yesNo', files: 'files', phone: 'phone',
  address: 'address', person: 'person', 'product-lines': 'lines', parcel: 'parcel', list: 'table', section: 'section', courier: 'courier', inspection: 'inspection', group: 'group',
};

export type AnyFieldType = (typeof TYPE_OF)[FieldKind];

/** What people call the kind of a field. */
export function typeOf(field: FormField): AnyFieldType {
  return TYPE_OF[kindOf(field.code, field.schema, field.ui ?? {})];
}

export function iconOf(type: AnyFieldType): IconName {
  return fieldTypes.find((one) => one.type === type)?.icon ?? (type === 'courier' ? 'truck' : type === 'inspection' ? 'box' : 'note');
}

/** What people choose among, where the field is a choice; the item schema holds it for several. */
export function optionsOf(field: FormField): string[] {
  return (field.schema.enum ?? field.schema.items?.enum ?? []).map(String);
}

/** A field that nobody sees: it only carries a value. */
export function isCarrier(field: FormField): boolean {
  return field.ui?.['ui:widget'] === 'hidden';
}
