import { useId, useState } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { acceptedImports } from './import-files.ts';
import styles from './import.module.css';

/** A place to drop files on, which is also a button to choose them with. */
export function DropZone({ onFiles, disabled }: { onFiles(files: File[]): void; disabled: boolean }) {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <label
      htmlFor={id} className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onFiles([...event.dataTransfer.files]);
      }}
    >
      <Icon name="attach" size={20} />
      <span>{t('import.drop')}</span>
      <span className={styles.chooseWord}>{t('import.choose')}</span>
      <span className={styles.quiet}>{t('import.rule')}</span>
      <input
        id={id} type="file" multiple accept={acceptedImports} disabled={disabled} className="sr-only" aria-label={t('import.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
