import { useEffect, useRef } from 'react';
import { useAttachments } from '../../ui/components/use-attachments.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './new-ticket.module.css';

/** Photos and files of the request: sent as soon as they are chosen, removable until the request is. */
export function EvidencePicker(props: { onChange: (ids: string[]) => void }) {
  const text = useText();
  const { files, uploading, add, remove } = useAttachments();
  const latest = useRef(props.onChange);
  useEffect(() => {
    latest.current = props.onChange;
  });
  useEffect(() => latest.current(files.map(({ id }) => id)), [files]);
  return (
    <>
      <input type="file" multiple accept="image/*,application/pdf" aria-label={text.t('inbox.open.evidence.add')} onChange={(event) => { add(event.target.files ?? []); event.target.value = ''; }} />
      {uploading > 0 && <span role="status">{text.t('common.loading')}</span>}
      <ul className={styles.files}>
        {files.map(({ id, name }) => <li key={id}>{name} <button type="button" onClick={() => remove(id)}>{text.t('inbox.open.evidence.remove', { name })}</button></li>)}
      </ul>
    </>
  );
}
