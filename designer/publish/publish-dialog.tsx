import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { diff } from '../../engine/model/diff.ts';
import type { Problem } from '../../engine/model/problems.ts';
import type { FlowDraft } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { DraftDocument } from '../draft/draft-document.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import styles from './publish.module.css';

export interface PublishDialogProps {
  draft: FlowDraft;
  document: DraftDocument;
  /** Revision that the server has of the document. */
  revision: number;
  problems: readonly Problem[];
  onClose: () => void;
  onPublished: (version: number) => void;
}

/** What changes, what is wrong with it, a note; errors forbid, warnings ask. */
export function PublishDialog({ draft, document, revision, problems, onClose, onPublished }: PublishDialogProps) {
  const text = useText();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const publish = useMutation({
    mutationFn: () => request<{ version: number }>('POST', `/flows/${draft.key}/publish`, {
      idempotencyKey: key,
      body: { xml: document.xml, forms: document.forms, note: note.trim(), draftRevision: revision, ...(draft.ticketType ? { ticketType: draft.ticketType } : {}) },
    }),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ['flows'] });
      onPublished(version);
    },
  });
  const refused = publish.error ? asApiError(publish.error) : undefined;
  const allowed = errors.length === 0 && (problems.length === 0 || agreed) && note.trim() !== '';
  return (
    <Modal open width={640} title={text.t('designer.publish.title', { name: text.label(draft.label) })} onCancel={onClose}
      footer={<><Button onClick={onClose}>{text.t('common.cancel')}</Button><Button type="primary" disabled={!allowed} loading={publish.isPending} onClick={() => publish.mutate()}>{text.t('designer.publish.go', { n: (draft.live ?? 0) + 1 })}</Button></>}>
      <h3>{text.t('designer.publish.changes')}</h3>
      <Changes draft={draft} xml={document.xml} />
      <h3>{text.t('problems')}</h3>
      <div className={styles.scroll}><ProblemList problems={problems} /></div>
      {errors.length > 0 && <Alert type="error" showIcon title={text.t('designer.publish.blocked', { count: errors.length })} />}
      {errors.length === 0 && problems.length > 0 && <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>{text.t('designer.publish.agree')}</Checkbox>}
      <label className={styles.note}>{text.t('designer.publish.note')}<Input.TextArea rows={2} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} /></label>
      <p className={styles.hint}>{text.t('designer.publish.running')}</p>
      {refused && <Alert type="error" showIcon title={refused.message} description={refused.errors.length > 0 && <ul>{refused.errors.map((error) => <li key={`${error.path}.${error.code}`}>{error.message}</li>)}</ul>} />}
    </Modal>
  );
}

function Changes({ draft, xml }: { draft: FlowDraft; xml: string }) {
  const text = useText();
  const changes = useQuery({
    queryKey: ['flows', 'changes', draft.key, draft.live, xml],
    queryFn: async ({ signal }) => {
      if (draft.live === null) return [];
      const live = await request<string>('GET', `/flows/${draft.key}/versions/${draft.live}/xml`, { signal, as: 'text' });
      return (await diff(live, xml)).changes ?? [];
    },
  });
  if (draft.live === null) return <p className={styles.hint}>{text.t('designer.publish.first')}</p>;
  if (changes.isError) return <p className={styles.hint}>{asApiError(changes.error).message}</p>;
  if (changes.data?.length === 0) return <p className={styles.hint}>{text.t('designer.publish.same')}</p>;
  return (
    <ul className={styles.scroll}>
      {changes.data?.map((change, at) => <li key={`${at}.${change.element}`} className={styles[change.kind]}>{text.label(change.message)}</li>)}
    </ul>
  );
}
