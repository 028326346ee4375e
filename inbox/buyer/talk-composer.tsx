import { Button, Input } from 'antd';
import { useRef } from 'react';
import { newIdempotencyKey } from '../../ui/api/client.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { FileStrip } from '../../ui/forms/file-strip.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDraft } from '../../ui/state/use-draft.ts';
import { useSay } from './buyer-api.ts';
import styles from './talk.module.css';
import { useThumbSize } from './thumb-size.ts';

interface Draft { readonly words: string; readonly files: readonly string[] }

const nothing: Draft = { words: '', files: [] };

/** Writing to the shop: what was typed and attached survives a reload; what did not arrive stays and says why, and counts once however often it is sent. */
export function TalkComposer({ number }: { number: string }) {
  const size = useThumbSize();
  const text = useText();
  const say = useSay(number);
  const draft = useDraft<Draft>('buyer', `talk.${number}`, nothing);
  const key = useRef(newIdempotencyKey());
  const { words, files } = draft.value;
  const empty = words.trim() === '' && files.length === 0;
  const change = (changes: Partial<Draft>) => {
    // other words are another message
    key.current = newIdempotencyKey();
    draft.set({ ...draft.value, ...changes });
  };
  function send(): void {
    if (empty || say.isPending) return;
    say.mutate({ key: key.current, body: { text: words.trim(), ...(files.length > 0 ? { files: [...files] } : {}) } }, {
      onSuccess: () => {
        key.current = newIdempotencyKey();
        draft.reset();
      },
    });
  }
  return (
    <div className={styles.composer}>
      {say.isError && <p className={styles.problem} role="alert">{text.t('talk.failed', { why: asApiError(say.error).message })}</p>}
      <FileStrip value={files} path="/buyer/files" text={text} label={text.t('buyer.apply.photos')} hideRule onChange={(ids) => change({ files: ids })} />
      <div className={styles.write}>
        <Input.TextArea
          value={words} aria-label={text.t('buyer.talk.write')} placeholder={text.t('buyer.talk.write')} maxLength={2000} autoSize={{ minRows: 1, maxRows: 5 }}
          onChange={(event) => change({ words: event.target.value })}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); }}
        />
        <Button type="primary" size={size} loading={say.isPending} disabled={empty} onClick={send}>{text.t(say.isError ? 'talk.retry' : 'buyer.talk.send')}</Button>
      </div>
    </div>
  );
}
