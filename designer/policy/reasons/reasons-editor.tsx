import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { changeWords } from '../fields/field-words.ts';
import { fieldsOf, policyChanges, put, type Json, type Schema } from '../fields/fields.ts';
import type { LivePolicy } from '../policy-api.ts';
import { PolicyHeader } from '../policy-header.tsx';
import { PublishPolicyDialog } from '../publish-dialog.tsx';
import { usePolicyDraft } from '../use-policy-draft.ts';
import { useTypeNames } from '../use-type-names.ts';
import styles from '../policy.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { moveReason, putReason, removeReason, type Reason } from './reasons.ts';

/** Every reason in the order in which buyers find them: where it is offered, what it needs, whose fault it presumes. */
export function ReasonsEditor({ live, schema }: { live: LivePolicy; schema: Schema }) {
  const text = useText();
  const { user } = useDeskSession();
  const types = useTypeNames();
  const mayPublish = mayAct(user.roles, 'policy');
  const draft = usePolicyDraft(user.id, live.document);
  const [editing, setEditing] = useState<Reason | 'new' | null>(null);
  const [publishing, setPublishing] = useState(false);
  const reasons = draft.document.reasons as unknown as Reason[];
  const changes = policyChanges(live.document, draft.document);
  const words = changes.map((change) => changeWords(change, fieldsOf(schema, draft.document), text, types));
  const set = (next: Reason[]): void => draft.set(put(draft.document, 'reasons', next as unknown as Json[]));
  const act = (key: string, reason: Reason): void => {
    if (key === 'edit') setEditing(reason);
    else set(key === 'delete' ? removeReason(reasons, reason.code) : moveReason(reasons, reason.code, key === 'up' ? -1 : 1));
  };
  return (
    <>
      <PolicyHeader page="reasons" live={live} draft={draft} count={changes.length} mayPublish={mayPublish} onPublish={() => setPublishing(true)} />
      <div className={styles.tableArea}>
        {mayPublish && <Button onClick={() => setEditing('new')}>{text.t('policy.reason.new')}</Button>}
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={text.t('policy.reasons')}>
            <thead><tr>{(['name', 'group', 'types', 'states', 'evidence', 'fault'] as const).map((column) => <th key={column} scope="col">{text.t(`policy.reason.${column}`)}</th>)}</tr></thead>
            <tbody>
              {reasons.map((reason) => (
                <tr key={reason.code} className={changes.some(({ path }) => path === `reasons.${reason.code}`) ? styles.changed : ''}>
                  <th scope="row">
                    {mayPublish
                      ? <Dropdown trigger={['click']} menu={{ items: (['edit', 'up', 'down', 'delete'] as const).map((key) => ({ key, label: text.t(`policy.reason.${key}`), danger: key === 'delete' })), onClick: ({ key }) => act(key, reason) }}><button type="button" className={styles.link}>{text.label(reason)}</button></Dropdown>
                      : text.label(reason)}
                  </th>
                  <td>{text.t(`policy.choice.${reason.group}`)}</td>
                  <td>{reason.types.map((code) => (code === '*' ? text.t('policy.reason.allTypes') : types.has(code) ? text.label(types.get(code)) : code)).join(text.t('decisions.words.or'))}</td>
                  <td>{reason.states.map((state) => text.t(`policy.choice.${state}`)).join(text.t('decisions.words.or'))}</td>
                  <td>{reason.evidence}</td>
                  <td>{text.t(`policy.choice.${reason.fault}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {editing && <ReasonDialog reason={editing === 'new' ? undefined : editing} taken={reasons.map(({ code }) => code)} types={types} onSave={(reason) => { set(putReason(reasons, reason)); setEditing(null); }} onClose={() => setEditing(null)} />}
      {publishing && <PublishPolicyDialog live={live} draft={draft} words={words} onClose={() => setPublishing(false)} />}
    </>
  );
}
