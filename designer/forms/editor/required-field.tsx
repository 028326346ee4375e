import { Segmented, Select } from 'antd';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Field } from '../../properties/parts.tsx';
import parts from '../../properties/properties.module.css';
import { useBuilder } from '../builder-context.ts';
import { askedBy } from '../model/asked-by.ts';
import { typeOf } from '../model/field-types.ts';
import type { FormField } from '../model/form-model.ts';
import { requiredOf, setRequired } from '../model/required.ts';

/** Whether the field has to be filled: always, never, or with some outcomes or answers. */
export function RequiredField({ field }: { field: FormField }) {
  const text = useText();
  const { form, steps, change } = useBuilder();
  const required = requiredOf(form, field.code);
  const sources = askedBy(form, field.code, steps, text).filter(({ options }) => options.length > 0);
  const source = required.kind === 'when' ? sources.find(({ code }) => code === required.field) : undefined;
  const choose = (kind: string): void => {
    const [first] = sources;
    if (kind !== 'when') change(setRequired(form, field.code, { kind: kind as 'always' | 'never' | 'byReason' }));
    else if (first) change(setRequired(form, field.code, { kind: 'when', field: first.code, values: first.options.slice(0, 1).map(({ value }) => value) }));
  };
  const kinds = (['always', 'never', 'when', 'byReason'] as const).filter((kind) => kind !== 'byReason' || typeOf(field) === 'files');
  const options = kinds.map((value) => ({ value, label: text.t(`builder.needed.${value}`), disabled: value === 'when' && sources.length === 0 }));
  return (
    <>
      <Field label={text.t('builder.needed')}>{(id) => <Segmented id={id} block size={kinds.length > 3 ? 'small' : 'middle'} aria-label={text.t('builder.needed')} value={required.kind} onChange={choose} options={options} />}</Field>
      {required.kind === 'byReason' && <p className={parts.help}>{text.t('builder.needed.byReason.help')}</p>}
      {required.kind === 'when' && (
        <>
          <Field label={text.t('builder.needed.field')}>
            {(id) => <Select id={id} value={required.field} onChange={(code: string) => change(setRequired(form, field.code, { kind: 'when', field: code, values: sources.find((one) => one.code === code)?.options.slice(0, 1).map(({ value }) => value) ?? [] }))} options={sources.map(({ code, label }) => ({ value: code, label }))} />}
          </Field>
          <Field label={text.t('builder.needed.values')}>
            {(id) => <Select id={id} mode="multiple" value={[...required.values]} onChange={(values: string[]) => change(setRequired(form, field.code, values.length === 0 ? { kind: 'never' } : { kind: 'when', field: required.field, values }))} options={source?.options.map(({ value, label }) => ({ value, label })) ?? []} />}
          </Field>
        </>
      )}
    </>
  );
}
