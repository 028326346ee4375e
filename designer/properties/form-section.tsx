import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { fieldsOf } from './known-paths.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';
import styles from './properties.module.css';

const accesses = ['write', 'read', 'hidden'] as const;

/** Which form a step fills, and which of its fields may be written, read or not seen here. */
export function FormSection(props: PanelProps) {
  const text = useText();
  const { modeler, element, forms, flow } = props;
  const [open, setOpen] = useState(false);
  const chosen = forms.find(({ key }) => key === attribute(props, 'reflow:form'));
  const settings = readSettings(element.businessObject, 'Field');
  // A field that the form lost stays in sight as long as the step has a rule for it.
  const fields = chosen ? [...new Set([...fieldsOf(forms, chosen.key), ...settings.map(({ code }) => String(code))])] : [];
  const set = (code: string, access: string) => writeSettings(modeler, element, 'Field', [...settings.filter((field) => field.code !== code), ...(access === 'write' ? [] : [{ code, access }])]);
  const nameOf = (code: string) => text.label(chosen?.labels[code] ?? { zh: code });
  return (
    <Section title={text.t('designer.form')} extra={chosen && <Link to={`/flows/${flow}/forms/${chosen.key}`}>{text.t('designer.form.edit')}</Link>}>
      <Field label={text.t('designer.form.which')} help={chosen ? undefined : text.t('designer.form.none')}>
        {(id) => <Select id={id} allowClear value={attribute(props, 'reflow:form') || undefined} onChange={(form: string | undefined) => setAttributes(props, { 'reflow:form': form ?? '' })} options={forms.map(({ key, title }) => ({ value: key, label: text.label(title) }))} />}
      </Field>
      {fields.length > 0 && <Button size="small" type="link" className={styles.advanced ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>{text.t('designer.form.fields', { count: settings.length })}</Button>}
      {open && fields.map((code) => (
        <div key={code} className={styles.row}>
          <span className={styles.grow}>{nameOf(code)}</span>
          <Select size="small" aria-label={text.t('designer.field.access', { name: nameOf(code) })} value={String(settings.find((field) => field.code === code)?.access ?? 'write')} onChange={(access: string) => set(code, access)} options={accesses.map((value) => ({ value, label: text.t(`designer.field.${value}`) }))} />
        </div>
      ))}
    </Section>
  );
}
