import { Button } from 'antd';
import { useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import type { SendMessage } from '../../server/contracts/types.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './composer.module.css';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import { useAttachments } from './use-attachments.ts';

type Visibility = SendMessage['visibility'];

export interface ComposerDraft {
  readonly text: string;
  readonly visibility: Visibility;
}

export interface ComposerProps {
  readonly draft: ComposerDraft;
  readonly onDraft: (draft: ComposerDraft) => void;
  readonly sending: boolean;
  /** Whether it was sent; the text is cleared by the owner of the draft. */
  readonly onSend: (message: SendMessage) => Promise<boolean>;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
}

const kinds: readonly Visibility[] = ['buyer', 'internal'];

/** Writes to the buyer or notes for colleagues; the ground says which. Ctrl Enter sends, pasted pictures are attached. */
export function Composer({ draft, onDraft, sending, onSend, inputRef }: ComposerProps) {
  const text = useText();
  const attachments = useAttachments();
  const internal = draft.visibility === 'internal';
  const ready = draft.text.trim() !== '' && attachments.uploading === 0 && !sending;
  const send = async () => {
    if (!ready) return;
    const files = attachments.files.map((file) => file.id);
    const sent = await onSend({ text: draft.text.trim(), visibility: draft.visibility, ...(files.length > 0 && { files }) });
    if (sent) attachments.clear();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) attachments.add(event.clipboardData.files);
  };
  return (
    <form className={`${styles.composer} ${internal ? styles.internal : ''}`} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div className={styles.kinds} role="radiogroup" aria-label={text.t('timeline.composer')}>
        {kinds.map((visibility) => (
          <button key={visibility} type="button" role="radio" aria-checked={draft.visibility === visibility} className={styles.kind}
            onClick={() => onDraft({ ...draft, visibility })}>
            {text.t(visibility === 'buyer' ? 'reply' : 'note')}
          </button>
        ))}
      </div>
      <div className={styles.box}>
        <textarea ref={inputRef} className={styles.text} value={draft.text} maxLength={4000} aria-label={text.t(internal ? 'note' : 'reply')}
          placeholder={text.t(`timeline.composer.placeholder.${draft.visibility}`)} onKeyDown={onKeyDown} onPaste={onPaste}
          onChange={(event) => onDraft({ ...draft, text: event.target.value })} />
      </div>
      <AttachedFiles attachments={attachments} />
      <div className={styles.foot}>
        <AttachButton onFiles={attachments.add} />
        <Button type="primary" htmlType="submit" disabled={!ready} loading={sending}>
          {text.t(internal ? 'timeline.composer.save' : 'timeline.composer.send')} <KeyHint keys="Ctrl ↵" onSolid />
        </Button>
      </div>
    </form>
  );
}

function AttachedFiles({ attachments }: { attachments: ReturnType<typeof useAttachments> }) {
  const text = useText();
  if (attachments.files.length === 0 && attachments.uploading === 0) return null;
  return (
    <div className={styles.files}>
      {attachments.files.map((file) => (
        <span key={file.id} className={styles.file}>
          <span>{file.name}</span>
          <button type="button" aria-label={text.t('timeline.composer.remove', { name: file.name })} onClick={() => attachments.remove(file.id)}><Icon name="cross" size={12} /></button>
        </span>
      ))}
      {attachments.uploading > 0 && <span className={styles.status} role="status">{text.t('timeline.composer.uploading', { count: attachments.uploading })}</span>}
    </div>
  );
}

function AttachButton(props: { onFiles: (files: Iterable<File>) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" multiple hidden accept="image/*,application/pdf,video/mp4"
        onChange={(event) => {
          props.onFiles(event.target.files ?? []);
          event.target.value = '';
        }} />
      <button type="button" className={styles.attach} aria-label={text.t('timeline.composer.attach')} title={text.t('timeline.composer.attach')} onClick={() => input.current?.click()}>
        <Icon name="attach" />
      </button>
    </>
  );
}
