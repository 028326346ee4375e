import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlowDraft, PublishingState } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { askPublish, publishDraft, useFlowAct, type Publishing } from './publish-api.ts';
import styles from './publish.module.css';

export interface PublishFootProps { draft: FlowDraft; state: PublishingState; blocked: boolean; replaces: number | undefined; next: number; onPublished: (version: number) => void }

/** A note for colleagues, and the act: publish now, at a time, or ask the second person. */
export function PublishFoot({ draft, state, blocked, replaces, next, onPublished }: PublishFootProps) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [timing, setTiming] = useState(false);
  const given: Publishing = { draft, note: note.trim(), replaces };
  const publish = useFlowAct(publishDraft, ({ version }) => { toast.show({ text: text.t('msg.published', { v: version }) }); onPublished(version); });
  const ask = useFlowAct(askPublish);
  const refused = publish.error ?? ask.error;
  const problem = refused ? asApiError(refused) : undefined;
  const ready = !blocked && note.trim() !== '';
  const send = (more: Partial<Publishing> = {}): void => ask.mutate({ ...given, ...more }, { onSuccess: ({ state: now }) => { setTiming(false); toast.show({ text: text.t(now === 'waiting' ? 'publishing.asked' : 'publishing.scheduled') }); } });
  return (
    <>
      {problem && <div className={styles.bars}><Alert type="error" showIcon title={problem.message} description={problem.errors.length > 0 && <ul>{problem.errors.map((error) => <li key={`${error.path}.${error.code}`}>{error.message}</li>)}</ul>} /></div>}
      <div className={styles.foot}>
        <label>{text.t('designer.publish.note')}<Input maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} /></label>
        <Button disabled={!ready} onClick={() => setTiming(true)}>{text.t('publishing.schedule')}</Button>
        <Button onClick={() => void navigate(`/flows/${draft.key}/diagram`)}>{text.t('common.cancel')}</Button>
        {state.fourEyes.needed
          ? <Button type="primary" disabled={!ready} loading={ask.isPending} onClick={() => send()}>{text.t('publishing.ask')}</Button>
          : <Button type="primary" disabled={!ready} loading={publish.isPending} onClick={() => publish.mutate(given)}>{text.t('designer.publish.go', { n: next })}</Button>}
      </div>
      {timing && <TimeDialog busy={ask.isPending} onClose={() => setTiming(false)} onSet={(publishAt) => send({ publishAt })} />}
    </>
  );
}

function TimeDialog({ busy, onClose, onSet }: { busy: boolean; onClose: () => void; onSet: (at: string) => void }) {
  const text = useText();
  const now = useNow();
  const [at, setAt] = useState('');
  const chosen = at === '' ? undefined : new Date(at);
  const good = chosen !== undefined && chosen.getTime() > now.getTime();
  return (
    <Modal open title={text.t('publishing.schedule.title')} okText={text.t('publishing.schedule.go')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: !good }} confirmLoading={busy} onOk={() => chosen && onSet(chosen.toISOString())} onCancel={onClose}>
      <label className={styles.field}>{text.t('publishing.schedule.when')}<Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} /></label>
    </Modal>
  );
}
