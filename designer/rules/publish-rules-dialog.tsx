import { Alert, Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { usePublishRules, type RulesPath, type Running } from './rules-api.ts';
import styles from './rules.module.css';

interface PublishRulesProps { path: RulesPath; kind: 'calendars' | 'promises'; version: number; body: object; words: readonly string[]; usual: Running; onDone(): void; onClose(): void }

/** Every change once more, why, and what running clocks do. */
export function PublishRulesDialog({ path, kind, version, body, words, usual, onDone, onClose }: PublishRulesProps) {
  const text = useText();
  const toast = useToast();
  const id = useId();
  const publish = usePublishRules(path);
  const [running, setRunning] = useState<Running>(usual);
  const [note, setNote] = useState('');
  const send = (): void => publish.mutate({ ...body, baseVersion: version, running, ...(note.trim() === '' ? {} : { note: note.trim() }) }, {
    onSuccess: (answer) => {
      toast.show({ text: text.t('decisions.published', { n: answer.version }) });
      onDone();
    },
  });
  const error = publish.isError ? asApiError(publish.error) : undefined;
  return (
    <Modal open title={text.t(`${kind}.publish`)} okText={text.t('decisions.publish.act')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: words.length === 0 }} confirmLoading={publish.isPending} onOk={send} onCancel={onClose}>
      <p>{text.t(`${kind}.publish.effect`, { n: version })}</p>
      <ul className={styles.list}>{words.map((line) => <li key={line}>{line}</li>)}</ul>
      <Radio.Group className={styles.choices ?? ''} value={running} onChange={(event) => setRunning(event.target.value as Running)} options={(['keep', 'recount'] as const).map((value) => ({ value, label: text.t(`${kind}.running.${value}`) }))} />
      <label htmlFor={id} className={styles.label}>{text.t('decisions.publish.note')}</label>
      <Input id={id} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
      {error && <Alert type="error" showIcon title={error.message} description={error.errors.map(({ path: at, message }) => <div key={at}>{at}: {message}</div>)} />}
    </Modal>
  );
}
