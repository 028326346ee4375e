import { useRef } from 'react';
import { thumbnailUrl } from '../../../ui/api/files.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { acceptedFiles } from '../../../ui/forms/file-rules.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from './composer.module.css';
import type { MessageDraft } from './draft.ts';
import type { DraftFiles } from './use-draft-files.ts';

/** What goes with the message: pictures as thumbnails, other files and attached orders by name; what is on its way, and what did not arrive. */
export function Attached({ draft, onDraft, files }: { draft: MessageDraft; onDraft: (draft: MessageDraft) => void; files: DraftFiles }) {
  const text = useText();
  const { uploading, failed, problems } = files;
  if (draft.files.length + draft.links.length + uploading.length + failed.length + problems.length === 0) return null;
  return (
    <div className={styles.files}>
      {draft.files.map((file) => (
        <span key={file.id} className={styles.file}>
          {file.type.startsWith('image/') && <img src={thumbnailUrl(file.id)} alt="" />}
          <span>{file.name}</span>
          <Remove name={file.name} onClick={() => onDraft({ ...draft, files: draft.files.filter((other) => other.id !== file.id) })} />
        </span>
      ))}
      {draft.links.map(({ kind, number }) => (
        <span key={number} className={styles.file}>
          <Icon name={kind === 'order' ? 'cart' : 'inbox'} size={14} /><span>{number}</span>
          <Remove name={number} onClick={() => onDraft({ ...draft, links: draft.links.filter((other) => other.number !== number) })} />
        </span>
      ))}
      {uploading.length > 0 && <span className={styles.status} role="status">{text.t('timeline.composer.uploading', { count: uploading.length })}</span>}
      {failed.map((upload) => (
        <span key={upload.key} className={`${styles.file} ${styles.failed}`} role="alert">
          <span>{upload.problem}</span>
          <button type="button" aria-label={text.t('forms.files.retry', { name: upload.file.name })} onClick={() => files.retry(upload)}><Icon name="retry" size={12} /></button>
          <Remove name={upload.file.name} onClick={() => files.drop(upload)} />
        </span>
      ))}
      {problems.map((problem) => <span key={problem} className={`${styles.file} ${styles.failed}`} role="alert"><span>{problem}</span></span>)}
    </div>
  );
}

function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  const text = useText();
  return <button type="button" aria-label={text.t('timeline.composer.remove', { name })} onClick={onClick}><Icon name="cross" size={12} /></button>;
}

export function AttachButton(props: { onFiles: (files: Iterable<File>) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" multiple hidden accept={acceptedFiles} aria-label={text.t('timeline.composer.attach')}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          // the same file may be chosen again after it was removed
          event.target.value = '';
        }} />
      <button type="button" className={styles.attach} aria-label={text.t('timeline.composer.attach')} title={text.t('timeline.composer.attach')} onClick={() => input.current?.click()}>
        <Icon name="attach" />
      </button>
    </>
  );
}
