import { useId, useState } from 'react';
import { fileUrl, thumbnailUrl, type FilePath } from '../api/files.ts';
import { Icon } from '../components/icon.tsx';
import type { Text } from '../i18n/text.ts';
import { acceptedTypes, MAX_FILE_MB, type FileRule } from '../../engine/forms/file-fields.ts';
import { DEFAULT_MAX_FILES, kindWords } from './file-rules.ts';
import styles from './file-strip.module.css';
import { useUploads } from './use-uploads.ts';
import type { Upload } from './use-uploads.ts';

export interface FileStripProps {
  /** File ids. */
  value: readonly string[];
  path: FilePath;
  text: Text;
  /** What the files are, for the button's name: 照片. */
  label: string;
  max?: number | undefined;
  /** Kinds and size; absent: all that the server takes. */
  rule?: FileRule | undefined;
  readonly?: boolean | undefined;
  /** The rule under the strip; the field's own row may say it already. */
  hideRule?: boolean;
  describedBy?: string | undefined;
  onChange(ids: string[]): void;
}

/** Files as thumbnails: add, look at, take away; each failure in words under them. */
export function FileStrip(props: FileStripProps) {
  const { value, path, text, label, readonly, onChange } = props;
  const max = props.max ?? DEFAULT_MAX_FILES;
  const rule = props.rule ?? {};
  const uploads = useUploads({ path, value, max, rule, text, onChange });
  const problems = [...uploads.problems, ...uploads.pending.flatMap((upload) => upload.problem ?? [])];
  const full = value.length + uploads.pending.length >= max;
  return (
    <div>
      <div className={styles.strip}>
        {value.map((id, index) => (
          <Thumbnail
            key={id} src={uploads.previews[id] ?? thumbnailUrl(id, path)} href={fileUrl(id, path)} name={text.t('forms.files.file', { n: index + 1 })} text={text}
            onRemove={readonly ? undefined : () => onChange(value.filter((other) => other !== id))}
          />
        ))}
        {uploads.pending.map((upload) => (
          <Sending key={upload.key} upload={upload} text={text} onRetry={() => uploads.retry(upload)} onRemove={() => uploads.drop(upload)} />
        ))}
        {!readonly && !full && <AddButton name={text.t('forms.files.add', { label })} describedBy={props.describedBy} accept={acceptedTypes(rule).join(',')} onFiles={uploads.add} />}
      </div>
      <div role="status" className={problems.length > 0 ? styles.problem : undefined}>{problems.map((problem) => <p key={problem}>{problem}</p>)}</div>
      {!readonly && !props.hideRule && <p className={styles.rule}>{rule.kinds && `${text.t('forms.files.only', { kinds: kindWords(rule, text) })} `}{text.t('forms.files.rule', { max, size: rule.maxMb ?? MAX_FILE_MB })}</p>}
    </div>
  );
}

function AddButton(props: { name: string; describedBy: string | undefined; accept: string; onFiles(files: File[]): void }) {
  const id = useId();
  return (
    <label className={styles.add} htmlFor={id}>
      <Icon name="camera" size={20} />
      <input
        id={id} type="file" multiple accept={props.accept} className="sr-only" aria-label={props.name} aria-describedby={props.describedBy}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </label>
  );
}

function Thumbnail(props: { src: string; href: string; name: string; text: Text; onRemove: (() => void) | undefined }) {
  // A video or a PDF has no picture: it shows the file's glyph.
  const [noPicture, setNoPicture] = useState(false);
  return (
    <div className={styles.item}>
      <a className={styles.open} href={props.href} target="_blank" rel="noreferrer" aria-label={props.text.t('forms.files.open', { name: props.name })}>
        {noPicture ? <Icon name="attach" size={20} /> : <img src={props.src} alt="" onError={() => setNoPicture(true)} />}
      </a>
      {props.onRemove && <RemoveButton name={props.text.t('forms.files.remove', { name: props.name })} onClick={props.onRemove} />}
    </div>
  );
}

function Sending(props: { upload: Upload; text: Text; onRetry(): void; onRemove(): void }) {
  const { upload, text } = props;
  const failed = upload.problem !== undefined;
  return (
    <div className={`${styles.item} ${failed ? styles.failed : styles.sending}`}>
      {failed
        ? <button type="button" className={styles.open} aria-label={text.t('forms.files.retry', { name: upload.name })} onClick={props.onRetry}><Icon name="retry" size={20} /></button>
        : <div className={styles.open} role="img" aria-label={text.t('forms.files.sending', { name: upload.name })}><img src={upload.preview} alt="" /></div>}
      {failed && <RemoveButton name={text.t('forms.files.remove', { name: upload.name })} onClick={props.onRemove} />}
    </div>
  );
}

function RemoveButton(props: { name: string; onClick(): void }) {
  return <button type="button" className={styles.remove} aria-label={props.name} onClick={props.onClick}><span><Icon name="cross" size={14} /></span></button>;
}
