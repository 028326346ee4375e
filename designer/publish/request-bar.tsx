import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { FlowDraft, PublishRequest } from '../../server/contracts/types.ts';
import { request as ask } from '../../ui/api/client.ts';
import { formatAppointment } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useFlowAct } from './publish-api.ts';
import styles from './publish.module.css';

/** Somebody has asked for this publication: whoever did not may approve or refuse it. */
export function RequestBar({ request, draft, blocked, onPublished }: { request: PublishRequest; draft: FlowDraft; /** Something about the draft forbids it for now. */ blocked: boolean; onPublished: (version: number) => void }) {
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const [refusing, setRefusing] = useState(false);
  const [why, setWhy] = useState('');
  const act = useFlowAct(({ path, body }: { path: string; body?: object }) => ask<PublishRequest>('POST', `/publish-requests/${request.id}/${path}`, body ? { body } : {}), ({ state, version }) => {
    setRefusing(false);
    if (state === 'published' && version !== null) onPublished(version);
  });
  const send = (path: string, body?: object): void => act.mutate({ path, ...(body ? { body } : {}) }, { onError: toast.fail });
  if (request.state === 'refused' && request.revision === draft.revision) return <Alert type="warning" showIcon title={text.t('publishing.request.refused', { by: request.decidedBy ?? '', reason: request.reason ?? '' })} />;
  if (request.state === 'failed') return <Alert type="error" showIcon title={text.t('publishing.request.failed', { reason: text.word(`publishing.failed.${request.reason ?? ''}`, request.reason ?? '') })} />;
  if (request.state !== 'waiting' && request.state !== 'scheduled') return null;
  const changed = request.revision !== draft.revision;
  const waits = request.state === 'waiting';
  return (
    <>
      <Alert type={changed ? 'warning' : 'info'} showIcon
        title={waits ? text.t('publishing.request.waiting', { by: request.askedBy, note: request.note }) : text.t('publishing.request.scheduled', { at: formatAppointment(request.publishAt ?? request.askedAt, now, text), by: request.askedBy, note: request.note })}
        description={(
          <div className={styles.block}>
            {changed ? <p>{text.t('publishing.request.changed')}</p> : waits && request.mine && <p>{text.t('publishing.request.mine')}</p>}
            <div className={styles.row}>
              {waits && !request.mine && !changed && <Button type="primary" disabled={blocked} loading={act.isPending} onClick={() => send('approve')}>{text.t('publishing.request.approve')}</Button>}
              {waits && !request.mine && <Button onClick={() => setRefusing(true)}>{text.t('publishing.request.refuse')}</Button>}
              {(request.mine || !waits) && <Button onClick={() => send('withdraw')}>{text.t(waits ? 'publishing.request.withdraw' : 'publishing.request.cancelTime')}</Button>}
            </div>
          </div>
        )} />
      <Modal open={refusing} title={text.t('publishing.request.refuse')} okText={text.t('publishing.request.refuse')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: why.trim() === '' }} confirmLoading={act.isPending} onOk={() => send('refuse', { reason: why.trim() })} onCancel={() => setRefusing(false)}>
        <label className={styles.field}>{text.t('publishing.request.refuse.why')}<Input value={why} maxLength={200} onChange={(event) => setWhy(event.target.value)} /></label>
      </Modal>
    </>
  );
}
