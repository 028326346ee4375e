import { Button } from 'antd';
import { useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import type { SendMessage, TicketDetail } from '../../../server/contracts/types.ts';
import { KeyHint } from '../../../ui/components/key-hint.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { AttachButton, Attached } from './attached.tsx';
import styles from './composer.module.css';
import { openPlaces, toMessage, type MessageDraft, type Visibility } from './draft.ts';
import { OptionList } from './option-list.tsx';
import { useTextField } from './use-text-field.ts';
import { useDraftFiles } from './use-draft-files.ts';

export interface ComposerProps {
  readonly ticket: TicketDetail;
  readonly draft: MessageDraft;
  readonly onDraft: (draft: MessageDraft) => void;
  readonly onSend: (message: SendMessage) => void;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
}

const kinds: readonly Visibility[] = ['buyer', 'internal'];

/** Writes to the buyer or notes for colleagues; the ground says which. Ctrl Enter sends; files are pasted, dropped or chosen; `/` `@` `#` open lists. */
export function Composer({ ticket, draft, onDraft, onSend, inputRef }: ComposerProps) {
  const text = useText();
  const files = useDraftFiles(draft, onDraft);
  const field = useTextField(ticket, draft, onDraft, inputRef);
  const [over, setOver] = useState(false);
  const internal = draft.visibility === 'internal';
  const missing = internal ? [] : openPlaces(draft.text);
  const ready = (draft.text.trim() !== '' || draft.files.length > 0) && files.uploading.length === 0 && missing.length === 0;
  const send = () => ready && onSend(toMessage(draft));
  const onKeyDown = (event: KeyboardEvent) => {
    if (field.onListKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    files.add(event.dataTransfer.files);
  };
  return (
    <form className={`${styles.composer} ${internal ? styles.internal : ''} ${over ? styles.over : ''}`} onSubmit={(event) => { event.preventDefault(); send(); }}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Kinds value={draft.visibility} onChange={(visibility) => onDraft({ ...draft, visibility })} />
      {field.trigger && <OptionList id={field.listId} kind={field.trigger.kind} options={field.options} at={field.at} loading={field.loading} onChoose={field.choose} />}
      <div className={styles.box}>
        <textarea ref={inputRef} className={styles.text} value={draft.text} maxLength={4000} aria-label={text.t(internal ? 'note' : 'reply')}
          placeholder={text.t(`timeline.composer.placeholder.${draft.visibility}`)} onKeyDown={onKeyDown} onPaste={(event) => files.paste(event)}
          aria-controls={field.trigger ? field.listId : undefined} aria-autocomplete="list"
          aria-activedescendant={field.trigger && field.options.length > 0 ? `${field.listId}-${field.at}` : undefined}
          onSelect={(event) => field.moved(event.currentTarget.selectionStart)}
          onChange={(event) => field.write(event.target.value, event.target.selectionStart)} />
      </div>
      <Attached draft={draft} onDraft={onDraft} files={files} />
      {missing.length > 0 && <p className={styles.missing} role="alert">{text.t('replies.missing', { names: missing.map((place) => text.word(`replies.place.${place}`)).join(text.t('timeline.comma')) })}</p>}
      <div className={styles.foot}>
        <AttachButton onFiles={files.add} />
        <button type="button" className={styles.attach} aria-label={text.t('replies.pick')} title={`${text.t('replies.pick')} (/)`} onClick={() => field.open('/')}>/</button>
        {internal && <button type="button" className={styles.attach} aria-label={text.t('talk.pick.person')} title={`${text.t('talk.pick.person')} (@)`} onClick={() => field.open('@')}>@</button>}
        <button type="button" className={styles.attach} aria-label={text.t('talk.pick.link')} title={`${text.t('talk.pick.link')} (#)`} onClick={() => field.open('#')}>#</button>
        <Button type="primary" htmlType="submit" disabled={!ready}>
          {text.t(internal ? 'timeline.composer.save' : 'timeline.composer.send')} <KeyHint keys="Ctrl ↵" onSolid />
        </Button>
      </div>
    </form>
  );
}

function Kinds({ value, onChange }: { value: Visibility; onChange: (visibility: Visibility) => void }) {
  const text = useText();
  return (
    <div className={styles.kinds} role="radiogroup" aria-label={text.t('timeline.composer')}>
      {kinds.map((visibility) => (
        <button key={visibility} type="button" role="radio" aria-checked={value === visibility} className={styles.kind} onClick={() => onChange(visibility)}>
          {text.t(visibility === 'buyer' ? 'reply' : 'note')}
        </button>
      ))}
    </div>
  );
}
