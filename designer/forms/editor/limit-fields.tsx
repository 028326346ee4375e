import { InputNumber, Select, Switch } from 'antd';
import { MoneyInput } from '../../../ui/amount/money-input.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import { Field } from '../../properties/parts.tsx';
import { roles } from '../../problems/roles.ts';
import { withKeyword, withUi } from '../model/edit-form.ts';
import { typeOf } from '../model/field-types.ts';
import type { FormField } from '../model/form-model.ts';
import parts from '../../properties/properties.module.css';
import { FileLimits } from './file-limits.tsx';
import { LabelsPair, type Pair } from './labels-pair.tsx';

interface LimitProps { field: FormField; onChange(change: (field: FormField) => FormField): void }

/** Keywords of the two ends of a type's values, and what people call them. */
const ends = {
  text: ['minLength', 'maxLength', 'text'], phone: ['minLength', 'maxLength', 'text'], number: ['minimum', 'maximum', 'number'], money: ['minimum', 'maximum', 'number'],
  files: ['minItems', 'maxItems', 'files'], choices: ['minItems', 'maxItems', 'items'], table: ['minItems', 'maxItems', 'items'], lines: ['minItems', 'maxItems', 'items'],
} as const;

/** What a value may be, and the sentence that is said when it is not. */
export function LimitFields({ field, onChange }: LimitProps) {
  const text = useText();
  const type = typeOf(field);
  const limits = type in ends ? ends[type as keyof typeof ends] : undefined;
  if (type === 'section') return null;
  return (
    <>
      <Switches field={field} onChange={onChange} />
      {limits && <Limits field={field} onChange={onChange} limits={limits} />}
      {type === 'files' && <FileLimits field={field} onChange={onChange} />}
      {type === 'person' && <RoleField field={field} onChange={onChange} />}
      {(type === 'address' || type === 'parcel') && <NeededParts field={field} onChange={onChange} />}
      <LabelsPair
        value={field.ui?.['ui:message'] as Pair | undefined} names={{ zh: text.t('builder.message.zh'), en: text.t('builder.message.en') }} help={text.t('builder.message.usual')}
        onChange={(message) => onChange((one) => withUi(one, 'ui:message', message))}
      />
    </>
  );
}

function Limits({ field, onChange, limits: [least, most, name] }: LimitProps & { limits: (typeof ends)[keyof typeof ends] }) {
  const text = useText();
  const [min, max] = [field.schema[least] as number | undefined, field.schema[most] as number | undefined];
  const wrong = min !== undefined && max !== undefined && min > max ? text.t('builder.range.wrong') : undefined;
  const control = (keyword: string, value: number | undefined) => (id: string) => {
    const set = (next: number | null | undefined): void => { if ((next ?? undefined) !== value) onChange((one) => withKeyword(one, keyword, next ?? undefined)); };
    if (field.schema.format === 'money') return <MoneyInput id={id} value={value} currency="CNY" onChange={set} />;
    const counts = name !== 'number';
    return <InputNumber id={id} value={value ?? null} {...(counts ? { min: 0, precision: 0 } : {})} onChange={set} changeOnWheel={false} />;
  };
  return (
    <div className={parts.pair}>
      <Field label={text.t(`builder.min.${name}`)} error={wrong}>{control(least, min)}</Field>
      <Field label={text.t(`builder.max.${name}`)}>{control(most, max)}</Field>
    </div>
  );
}

/** What is either so or not. */
function Switches({ field, onChange }: LimitProps) {
  const text = useText();
  const type = typeOf(field);
  if (type === 'text') {
    const several = field.ui?.['ui:widget'] === 'textarea' || (field.ui?.['ui:widget'] === undefined && (field.schema.maxLength ?? 0) > 100);
    return <Field label={text.t('builder.lines')}>{(id) => <Switch id={id} checked={several} onChange={(on) => onChange((one) => (on ? withUi(one, 'ui:widget', 'textarea') : withUi(withKeyword(one, 'maxLength', Math.min(100, Number(one.schema.maxLength ?? 100))), 'ui:widget', undefined)))} />}</Field>;
  }
  if (type === 'date') return <Field label={text.t('builder.withTime')}>{(id) => <Switch id={id} checked={field.schema.format === 'date-time'} onChange={(on) => onChange((one) => withKeyword(one, 'format', on ? 'date-time' : 'date'))} />}</Field>;
  if (type === 'number') return <Field label={text.t('builder.whole')}>{(id) => <Switch id={id} checked={field.schema.type === 'integer'} onChange={(on) => onChange((one) => withKeyword(one, 'type', on ? 'integer' : 'number'))} />}</Field>;
  return null;
}

function RoleField({ field, onChange }: LimitProps) {
  const text = useText();
  const options = (field.ui?.['ui:options'] ?? {}) as { role?: string };
  const set = (role: string | undefined): void => onChange((one) => withUi(one, 'ui:options', role === undefined ? undefined : { ...options, role }));
  return <Field label={text.t('builder.person.role')}>{(id) => <Select id={id} allowClear value={options.role} placeholder={text.t('builder.person.any')} onChange={set} options={roles.filter((role) => role !== 'buyer').map((role) => ({ value: role, label: roleNames([role], text) }))} />}</Field>;
}

/** Which parts of an address or a parcel have to be filled. */
function NeededParts({ field, onChange }: LimitProps) {
  const text = useText();
  const names = Object.keys(field.schema.properties ?? {});
  const label = (part: string): string => (field.labels[part] ? text.label(field.labels[part]) : text.word(`forms.part.${part}`, part));
  return <Field label={text.t('builder.parts')}>{(id) => <Select id={id} mode="multiple" value={field.schema.required ?? []} onChange={(required: string[]) => onChange((one) => withKeyword(one, 'required', names.filter((part) => required.includes(part))))} options={names.map((part) => ({ value: part, label: label(part) }))} />}</Field>;
}
