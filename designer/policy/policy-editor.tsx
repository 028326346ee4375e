import { useMemo, useState } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { FieldControl } from './fields/field-control.tsx';
import { changeWords, fieldName, valueWords } from './fields/field-words.ts';
import { at, fieldsOf, policyChanges, put, type Schema } from './fields/fields.ts';
import { bySection, sectionOf } from './fields/sections.ts';
import type { LivePolicy } from './policy-api.ts';
import { PolicyHeader } from './policy-header.tsx';
import { PublishPolicyDialog } from './publish-dialog.tsx';
import { PolicySide } from './policy-side.tsx';
import { usePolicyDraft } from './use-policy-draft.ts';
import { useTypeNames } from './use-type-names.ts';
import styles from './policy.module.css';

/** The rules in sections, each as a control with its value in force; what changed, what it does to running clocks, and the versions beside it. */
export function PolicyEditor({ live, schema }: { live: LivePolicy; schema: Schema }) {
  const text = useText();
  const { user } = useDeskSession();
  const types = useTypeNames();
  const mayPublish = mayAct(user.roles, 'policy');
  const draft = usePolicyDraft(user.id, live.document);
  const [publishing, setPublishing] = useState(false);
  const fields = useMemo(() => fieldsOf(schema, draft.document), [schema, draft.document]);
  const changes = policyChanges(live.document, draft.document);
  const words = changes.map((change) => changeWords(change, fields, text, types));
  return (
    <>
      <PolicyHeader page="policy" live={live} draft={draft} count={changes.length} mayPublish={mayPublish} onPublish={() => setPublishing(true)} />
      <div className={styles.columns}>
        <nav className={styles.nav} aria-label={text.t('policy.sections')}>
          {bySection(fields).map(({ key }) => {
            const count = changes.filter(({ path }) => sectionOf(path) === key).length;
            return <a key={key} href={`#policy-${key}`}>{text.t(`policy.section.${key}`)}{count > 0 && <em>{text.t('policy.changes', { count })}</em>}</a>;
          })}
        </nav>
        <div className={styles.main}>
          {bySection(fields).map((section) => (
            <section key={section.key} id={`policy-${section.key}`} className={styles.card} aria-labelledby={`policy-${section.key}-title`}>
              <h2 id={`policy-${section.key}-title`}>{text.t(`policy.section.${section.key}`)} <small>{text.t(`policy.section.${section.key}.what`)}</small></h2>
              {section.fields.map((field) => {
                const was = at(live.document, field.path);
                const value = at(draft.document, field.path);
                const changed = JSON.stringify(was) !== JSON.stringify(value);
                const group = field.path.includes('.') ? text.word(`policy.group.${field.path.split('.').slice(0, -1).join('.')}`, '') : '';
                const name = fieldName(field.path, text, types);
                return (
                  <div key={field.path} className={`${styles.row} ${changed ? styles.changed : ''}`}>
                    <div><strong>{name}</strong>{group && <small>{group}</small>}</div>
                    <div>
                      <FieldControl field={field} label={group ? `${group} ${name}` : name} value={value} disabled={!mayPublish} onChange={(next) => draft.set(put(draft.document, field.path, next))} />
                      {changed && <small>{text.t('policy.was')} <s>{valueWords(was, field, text)}</s> <button type="button" className={styles.link} onClick={() => draft.set(put(draft.document, field.path, was))}>{text.t('decisions.restore')}</button></small>}
                    </div>
                  </div>
                );
              })}
            </section>
          ))}
        </div>
        <PolicySide live={live} draft={draft} words={words} mayPublish={mayPublish} />
      </div>
      {publishing && <PublishPolicyDialog live={live} draft={draft} words={words} onClose={() => setPublishing(false)} />}
    </>
  );
}
