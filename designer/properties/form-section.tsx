import { Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';
import styles from './properties.module.css';

const accesses = ['write', 'read', 'hidden'] as const;

/** Which form a step fills, and which of its fields may be written, read or not seen here. */
export function FormSection(props: PanelProps) {
  const text = useText();
  const { modeler, element, forms } = props;
  const chosen = forms.find(({ key }) => key === attribute(props, 'reflow:form'));
  const fields = Object.keys((chosen?.schema as { properties?: object } | undefined)?.properties ?? {});
  const settings = readSettings(element.businessObject, 'Field');
  const set = (code: string, access: string) => writeSettings(modeler, element, 'Field', [...settings.filter((field) => field.code !== code), ...(access === 'write' ? [] : [{ code, access }])]);
  return (
    <Section title={text.t('designer.form')}>
      <Field label={text.t('designer.form.which')} help={chosen ? undefined : text.t('designer.form.none')}>
        {(id) => <Select id={id} allowClear value={attribute(props, 'reflow:form') || undefined} onChange={(form: string | undefined) => setAttributes(props, { 'reflow:form': form ?? '' })} options={forms.map(({ key, title }) => ({ value: key, label: text.label(title) }))} />}
      </Field>
      {fields.map((code) => (
        <div key={code} className={styles.row}>
          <span className={styles.grow}>{text.label(chosen?.labels[code] ?? { zh: code })}</span>
          <Select size="small" aria-label={text.t('designer.field.access', { name: text.label(chosen?.labels[code] ?? { zh: code }) })} value={String(settings.find((field) => field.code === code)?.access ?? 'write')} onChange={(access: string) => set(code, access)} options={accesses.map((value) => ({ value, label: text.t(`designer.field.${value}`) }))} />
        </div>
      ))}
    </Section>
  );
}
