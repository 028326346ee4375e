import { Button } from 'antd';
import { Link } from 'react-router';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import { Section, Field } from '../../properties/parts.tsx';
import parts from '../../properties/properties.module.css';
import { useBuilder } from '../builder-context.ts';
import { nameOf } from '../field-words.ts';
import { fieldOf, keptRules } from '../model/form-model.ts';
import { namedIn } from '../uses/field-uses.ts';
import styles from '../forms.module.css';
import { LabelsPair } from './labels-pair.tsx';

/** The form itself, while no field is in hand. */
export function FormEditor({ onCopy, onDelete }: { onCopy(): void; onDelete(): void }) {
  const text = useText();
  const { form, steps, flow, change } = useBuilder();
  return (
    <section className={styles.editor} aria-label={text.t('builder.form.settings')}>
      <div className={styles.head}>
        <h2><Icon name="note" /> {text.label(form.title)}</h2>
        <Button type="text" aria-label={text.t('builder.form.copy')} icon={<Icon name="copy" />} onClick={onCopy} />
        <Button type="text" danger disabled={steps.length > 0} aria-label={text.t('builder.form.delete')} icon={<Icon name="trash" />} onClick={onDelete} />
      </div>
      <Section title={text.t('builder.names')}>
        <LabelsPair value={form.title} names={{ zh: text.t('builder.zh'), en: text.t('builder.en') }} onChange={(title) => change({ ...form, title: title ?? { zh: form.key } })} />
        <Field label={text.t('builder.code')}>{(id) => <p id={id}><code>{form.key}</code></p>}</Field>
      </Section>
      <Section title={text.t('builder.form.steps')}>
        {steps.length === 0 && <p className={parts.help}>{text.t('builder.access.none')}</p>}
        <ul className={styles.uses}>
          {steps.map((step) => (
            <li key={step.id}><span>{text.label(step.label)} <small>{roleNames(step.roles, text)}</small></span><Link to={`/flows/${flow}/diagram?select=${encodeURIComponent(step.id)}`}>{text.t('locate')}</Link></li>
          ))}
        </ul>
        {steps.length > 0 && <p className={parts.help}>{text.t('builder.form.used', { count: steps.length })}</p>}
      </Section>
      <Kept />
      <p className={styles.keys}>{text.t('builder.keys')}</p>
    </section>
  );
}

/** What the builder cannot show, and that it stays. */
function Kept() {
  const text = useText();
  const { form } = useBuilder();
  const kept = keptRules(form);
  if (kept.length === 0) return null;
  return (
    <Section closed title={text.t('builder.form.kept', { count: kept.length })}>
      {kept.map((rule, at) => {
        const names = namedIn(rule).map((code) => fieldOf(form, code)).filter((field) => field !== undefined).map((field) => nameOf(field, text));
        return (
          <div key={`${at}`}>
            <p className={parts.help}>{text.t('builder.form.keptAbout', { fields: [...new Set(names)].join('、') })}</p>
            <pre className={styles.kept} tabIndex={0}>{JSON.stringify(rule, null, 1)}</pre>
          </div>
        );
      })}
    </Section>
  );
}
