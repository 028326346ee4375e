import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { rollBack, useFlowAct } from '../publish/publish-api.ts';
import styles from '../publish/publish.module.css';

/** Makes a former version live again, with the reason. */
export function RollbackDialog({ flow, from, to, onClose, onDone }: { flow: string; from: number; to: number; onClose: () => void; onDone: () => void }) {
  const text = useText();
  const toast = useToast();
  const [note, setNote] = useState('');
  const back = useFlowAct((why: string) => rollBack(flow, from, to, why));
  const send = (): void => back.mutate(note.trim(), { onSuccess: ({ version }) => { toast.show({ text: text.t('publishing.rollback.done', { n: version }) }); onDone(); } });
  return (
    <Modal open title={text.t('publishing.rollback.to', { n: to })} okText={text.t('publishing.rollback')} cancelText={text.t('common.cancel')} okButtonProps={{ danger: true, disabled: note.trim() === '' }} confirmLoading={back.isPending} onOk={send} onCancel={onClose}>
      <p>{text.t('publishing.rollback.what', { from, to })}</p>
      <label className={styles.field}>{text.t('publishing.rollback.why')}<Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} /></label>
      {back.error && <Alert type="error" showIcon title={asApiError(back.error).message} />}
    </Modal>
  );
}
