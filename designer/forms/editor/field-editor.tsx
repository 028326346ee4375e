import { Button, Select } from 'antd';
import { Icon } from '../../../ui/components/icon.tsx';
import { Tag } from '../../../ui/components/tag.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { FormLabel } from '../../../ui/forms/types.ts';
import { Field, Section, TextField } from '../../properties/parts.tsx';
import { newness, useBuilder } from '../builder-context.ts';
import { nameOf } from '../field-words.ts';
import { changeField, codeMistake, renameField, withLabel } from '../model/edit-form.ts';
import { fieldTypes, iconOf, typeOf, type FieldTypeName } from '../model/field-types.ts';
import { fieldOf, type FormField } from '../model/form-model.ts';
import { retype } from '../model/retype.ts';
import styles from '../forms.module.css';
import { AccessSection } from './access-section.tsx';
import { LabelsPair, type Pair } from './labels-pair.tsx';
import { LimitFields } from './limit-fields.tsx';
import { OptionRows } from './option-rows.tsx';
import { RequiredField } from './required-field.tsx';
import { ShowSection } from './show-section.tsx';
import { ColumnRows } from './column-rows.tsx';
import { UsesSection } from './uses-section.tsx';

/** Everything about the field in hand. */
export function FieldEditor({ field }: { field: FormField }) {
  const text = useText();
  const { form, live, change, select, remove, copy } = useBuilder();
  const news = newness(live, form, field);
  const set = (next: (field: FormField) => FormField): void => change(changeField(form, field.code, next));
  const type = typeOf(field);
  return (
    <section className={styles.editor} aria-label={text.t('builder.field')}>
      <div className={styles.head}>
        <h2><Icon name={iconOf(type)} /> {nameOf(field, text)} {news && live && <Tag tone={news === 'new' ? 'done' : 'look'}>{text.t(`builder.${news}`)}</Tag>}</h2>
        <Button type="text" aria-label={text.t('builder.field.copy')} icon={<Icon name="copy" />} onClick={() => copy(field.code)} />
        <Button type="text" danger aria-label={text.t('builder.field.delete')} icon={<Icon name="trash" />} onClick={() => remove(field.code)} />
        <Button type="text" aria-label={text.t('builder.field.close')} icon={<Icon name="cross" />} onClick={() => select(undefined)} />
      </div>
      <Section title={text.t('builder.names')}>
        <LabelsPair value={field.labels['']} names={{ zh: text.t('builder.zh'), en: text.t('builder.en') }} onChange={(label) => set((one) => withLabel(one, '', label && withHelp(one, label)))} />
        <CodeField field={field} />
        <LabelsPair value={helpOf(field)} names={{ zh: text.t('builder.hint.zh'), en: text.t('builder.hint.en') }} onChange={(help) => set((one) => setHelp(one, help))} />
      </Section>
      <Section title={text.t('builder.content')}>
        <TypeField field={field} onChange={(next) => set((one) => retype(one, next))} />
        {type !== 'section' && <RequiredField field={field} />}
        <LimitFields field={field} onChange={set} />
        {(type === 'choice' || type === 'choices') && <OptionRows field={field} onChange={set} />}
        {type === 'table' && <ColumnRows field={field} onChange={set} />}
      </Section>
      <ShowSection field={field} />
      {type !== 'section' && <AccessSection field={field} />}
      <UsesSection field={field} />
    </section>
  );
}

function TypeField({ field, onChange }: { field: FormField; onChange(type: FieldTypeName): void }) {
  const text = useText();
  const type = typeOf(field);
  const fixed = !fieldTypes.some((one) => one.type === type);
  return (
    <Field label={text.t('builder.type')} help={fixed ? text.t('builder.type.fixed') : undefined}>
      {(id) => fixed
        ? <p id={id}>{text.t(`builder.type.${type}`)}</p>
        : <Select id={id} value={type as FieldTypeName} onChange={onChange} options={fieldTypes.map((one) => ({ value: one.type, label: text.t(`builder.type.${one.type}`) }))} />}
    </Field>
  );
}

/** A code is the field's name in data and conditions; once published others may count on it. */
function CodeField({ field }: { field: FormField }) {
  const text = useText();
  const { form, live, change, select } = useBuilder();
  if (fieldOf(live ?? form, field.code) && live) return <Field label={text.t('builder.code')} help={text.t('builder.code.fixed')}>{(id) => <p id={id}><code>{field.code}</code></p>}</Field>;
  const mistake = (code: string): string | undefined => {
    const wrong = code === field.code ? undefined : codeMistake(form, code);
    return wrong && text.t(`builder.code.${wrong}`);
  };
  const rename = (code: string): void => {
    change(renameField(form, field.code, code), { code: field.code, access: { rename: code } });
    select(code);
  };
  return <TextField label={text.t('builder.code')} value={field.code} check={mistake} onCommit={rename} />;
}

function helpOf(field: FormField): Pair | undefined {
  const help = field.labels['']?.help;
  return typeof help === 'string' ? { zh: help } : help;
}

function withHelp(field: FormField, label: Pair): FormLabel {
  const help = field.labels['']?.help;
  return { ...label, ...(help === undefined ? {} : { help }) };
}

function setHelp(field: FormField, help: Pair | undefined): FormField {
  const { help: _before, ...label } = field.labels[''] ?? { zh: field.code };
  return withLabel(field, '', help ? { ...label, help } : label);
}
