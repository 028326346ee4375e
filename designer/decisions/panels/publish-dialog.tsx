import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import { usePublishDecision, type LiveDecision } from '../decisions-api.ts';
import type { TableChange } from '../edit/changes.ts';
import type { TableDraft } from '../edit/use-table-draft.ts';
import styles from '../decisions.module.css';
import { changeWords } from './change-words.ts';

/** `table`: the draft with the shop's words, as the grid shows it. */
interface PublishDialogProps { live: LiveDecision; draft: TableDraft; table: DecisionTable; changes: readonly TableChange[]; problems: readonly Problem[]; onClose(): void }

/** Everything that changes for tickets from now on, said once more before it does. */
export function PublishDialog({ live, draft, table, changes, problems, onClose }: PublishDialogProps) {
  const text = useText();
  const toast = useToast();
  const publish = usePublishDecision();
  const [note, setNote] = useState('');
  const errors = problems.filter(({ severity }) => severity === 'error');
  const send = (): void => publish.mutate({ table: draft.table, baseVersion: live.summary.version, ...(note.trim() ? { note: note.trim() } : {}) }, {
    onSuccess: ({ version }) => {
      draft.discard();
      toast.show({ text: text.t('decisions.published', { n: version }) });
      onClose();
    },
  });
  return (
    <Modal open title={text.t('decisions.publish.title', { name: text.label(draft.table.label) })} okText={text.t('decisions.publish.act')} cancelText={text.t('common.cancel')} onOk={send} onCancel={onClose}
      confirmLoading={publish.isPending} okButtonProps={{ disabled: errors.length > 0 || changes.length === 0 }}>
      <p>{text.t('decisions.publish.effect', { n: live.summary.version })}</p>
      <ul className={styles.changes}>{changes.map((change) => <li key={JSON.stringify(change)}>{changeWords(change, table, text)}</li>)}</ul>
      {errors.length > 0 && <Alert type="error" showIcon title={text.t('decisions.publish.errors', { count: errors.length })} description={<ul>{errors.map((problem) => <li key={`${problem.code}${problem.element}`}>{text.label(problem.message)}</li>)}</ul>} />}
      <div className={styles.formRow}>
        <label htmlFor="decision-note">{text.t('decisions.publish.note')}</label>
        <Input id="decision-note" value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
      </div>
      {publish.isError && <Alert type="error" showIcon title={asApiError(publish.error).message} description={asApiError(publish.error).code === 'decision_changed' ? text.t('decisions.publish.changed') : undefined} />}
    </Modal>
  );
}
