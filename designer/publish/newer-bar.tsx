import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PublishingState } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { DiffWords } from '../diff/diff-words.tsx';
import { useCompared } from '../diff/use-compared.ts';
import type { Speaker } from '../words/speaker.ts';
import { useFlowAct } from './publish-api.ts';
import styles from './publish.module.css';

export interface NewerBarProps {
  flow: string;
  newer: NonNullable<PublishingState['newer']>;
  basedOn: number | null;
  revision: number;
  /** The version that is replaced knowingly. */
  replaces: number | undefined;
  onReplace: (version: number | undefined) => void;
  speaker: Speaker;
}

/** Somebody published since this draft was begun: what they changed, and whether the draft goes over it or gives way. */
export function NewerBar({ flow, newer, basedOn, revision, replaces, onReplace, speaker }: NewerBarProps) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const theirs = useCompared(flow, basedOn, open ? newer.version : undefined, speaker);
  const discard = useFlowAct(() => request('DELETE', `/flows/${flow}/draft`, { query: { revision } }), () => void navigate(`/flows/${flow}/diagram`));
  return (
    <Alert type="warning" showIcon title={text.t('publishing.newer', { by: newer.by, n: newer.version, base: basedOn ?? 0 })} description={(
      <div className={styles.block}>
        <div className={styles.row}>
          <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>{text.t('publishing.newer.see', { n: newer.version })}</Button>
          <Button size="small" danger loading={discard.isPending} onClick={() => discard.mutate(undefined, { onError: toast.fail })}>{text.t('publishing.newer.discard', { n: newer.version })}</Button>
          <Checkbox checked={replaces === newer.version} onChange={(event) => onReplace(event.target.checked ? newer.version : undefined)}>{text.t('publishing.newer.replace')}</Checkbox>
        </div>
        {theirs.data && <DiffWords lines={theirs.data.lines} />}
      </div>
    )} />
  );
}
