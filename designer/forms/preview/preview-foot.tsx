import { Link } from 'react-router';
import type { Problem } from '../../../engine/model/problems.ts';
import type { Form } from '../../../server/contracts/types.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { fieldsOfOthers, schemaForOutcome } from '../../../ui/forms/outcome-schema.ts';
import type { FieldAccess, FieldSchema, FormData } from '../../../ui/forms/types.ts';
import { useHiddenFields } from '../../../ui/forms/use-hidden-fields.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useBuilder } from '../builder-context.ts';
import { nameOf } from '../field-words.ts';
import styles from '../forms.module.css';
import { isCarrier, typeOf } from '../model/field-types.ts';

export interface PreviewFootProps { document: Form; fields: Readonly<Record<string, FieldAccess>>; data: FormData; outcome: string | undefined; problems: readonly Problem[] }

/** What is wrong with the form, how many fields this sample shows and hides, and how much has to be filled. */
export function PreviewFoot({ document, fields, data, outcome, problems }: PreviewFootProps) {
  const text = useText();
  const { form, flow, select } = useBuilder();
  const schema = document.schema as FieldSchema;
  const conditional = useHiddenFields({ schema, ui: document.ui, data, outcome });
  const others = outcome === undefined ? [] : fieldsOfOthers(schema, document.ui, outcome);
  const real = form.fields.filter((field) => typeOf(field) !== 'section');
  const hidden = real.filter((field) => isCarrier(field) || fields[field.code] === 'hidden' || conditional.includes(field.code) || others.includes(field.code));
  const needed = (schemaForOutcome(schema, outcome).required ?? []).filter((code) => (fields[code] ?? 'write') === 'write' && !hidden.some((field) => field.code === code));
  return (
    <div className={styles.foot} role="status">
      {problems.map((problem, at) => (
        <p key={`${at}.${problem.code}`} className={problem.severity === 'error' ? styles.error : styles.warning}>
          <Icon name="alert" size={14} /> <span><span className="sr-only">{text.t(`designer.problems.${problem.severity}`)}</span>{text.label(problem.message)}</span>
          {problem.field === undefined && <Link to={`/flows/${flow}/diagram?select=${encodeURIComponent(problem.element)}`}>{text.t('locate')}</Link>}
          {problem.field !== undefined && form.fields.some(({ code }) => code === problem.field) && <button type="button" onClick={() => select(problem.field)}>{text.t('locate')}</button>}
        </p>
      ))}
      <p>{text.t('builder.preview.fine', { count: real.length - hidden.length, hidden: hidden.length })} {text.t('builder.preview.cost', { count: needed.length })}</p>
      {hidden.length > 0 && <p className={styles.hiddenOnes}>{hidden.map((field) => <button key={field.code} type="button" onClick={() => select(field.code)}>{nameOf(field, text)}</button>)}</p>}
      <p className={styles.quiet}>{text.t('builder.preview.note')}</p>
    </div>
  );
}
