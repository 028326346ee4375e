import { Segmented } from 'antd';
import type { FieldAccess } from '../../../ui/forms/types.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import { Section } from '../../properties/parts.tsx';
import parts from '../../properties/properties.module.css';
import { useBuilder } from '../builder-context.ts';
import type { FormField } from '../model/form-model.ts';
import styles from '../forms.module.css';

const accesses = ['write', 'read', 'hidden'] as const;

/** Who fills the field, only reads it, or does not see it, for each step that fills the form. */
export function AccessSection({ field }: { field: FormField }) {
  const text = useText();
  const { form, steps, change } = useBuilder();
  return (
    <Section title={text.t('builder.access')}>
      {steps.length === 0 && <p className={parts.help}>{text.t('builder.access.none')}</p>}
      {steps.map((step) => (
        <div key={step.id} className={styles.access}>
          <span>{text.label(step.label)}<small>{roleNames(step.roles, text)}</small></span>
          <Segmented
            size="small" aria-label={text.label(step.label)} value={step.fields[field.code] ?? 'write'} options={accesses.map((value) => ({ value, label: text.t(`builder.access.${value}`) }))}
            onChange={(access: FieldAccess) => change(form, { code: field.code, access: { set: access }, step: step.id })}
          />
        </div>
      ))}
    </Section>
  );
}
