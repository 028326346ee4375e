import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { usePublishPolicy, type LivePolicy } from './policy-api.ts';
import type { PolicyDraft } from './use-policy-draft.ts';
import styles from './policy.module.css';

/** Every change once more, and what running clocks do. */
export function PublishPolicyDialog({ live, draft, words, onClose }: { live: LivePolicy; draft: PolicyDraft; words: readonly string[]; onClose(): void }) {
  const text = useText();
  const toast = useToast();
  const publish = usePublishPolicy();
  const [running, setRunning] = useState<'keep' | 'recount'>('keep');
  const send = (): void => publish.mutate({ document: draft.document, baseVersion: live.version, running }, {
    onSuccess: ({ version }) => {
      draft.discard();
      toast.show({ text: text.t('decisions.published', { n: version }) });
      onClose();
    },
  });
  const error = publish.isError ? asApiError(publish.error) : undefined;
  return (
    <Modal open title={text.t('policy.publish')} okText={text.t('decisions.publish.act')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: words.length === 0 }} confirmLoading={publish.isPending} onOk={send} onCancel={onClose}>
      <p>{text.t('policy.publish.effect', { n: live.version })}</p>
      <ul className={styles.list}>{words.map((line) => <li key={line}>{line}</li>)}</ul>
      <Radio.Group value={running} onChange={(event) => setRunning(event.target.value as 'keep' | 'recount')} options={(['keep', 'recount'] as const).map((value) => ({ value, label: text.t(`policy.running.${value}`) }))} />
      {error && <Alert type="error" showIcon title={error.message} description={error.errors.map(({ path, message }) => <div key={path}>{path}: {message}</div>)} />}
    </Modal>
  );
}
