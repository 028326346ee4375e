import { Image } from 'antd';
import type { File as StoredFile } from '../../server/contracts/types.ts';
import { fileUrl, thumbnailUrl, type FilePath } from '../api/files.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './evidence-grid.module.css';
import { Icon } from './icon.tsx';
import { ViewerKeys } from './viewer-keys.tsx';

export interface EvidenceGridProps {
  readonly files: readonly StoredFile[];
  readonly size?: number;
  /** Whose door the files are behind; the desk's unless said. */
  readonly path?: FilePath;
  /** The viewer can be opened from outside, by key. */
  readonly viewer?: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };
}

/** Pictures as thumbnails that open a viewer with rotation and zoom; other files as links. */
export function EvidenceGrid({ files, size = 72, path = '/files', viewer }: EvidenceGridProps) {
  const text = useText();
  const pictures = files.filter((file) => file.type.startsWith('image/'));
  const others = files.filter((file) => !file.type.startsWith('image/'));
  return (
    <div className={styles.grid} role="group" aria-label={text.t('timeline.evidence')}>
      <Image.PreviewGroup preview={{ ...viewer, actionsRender: (buttons, { actions }) => <ViewerKeys acts={actions}>{buttons}</ViewerKeys> }}>
        {pictures.map((file) => (
          <Image key={file.id} src={thumbnailUrl(file.id, path)} preview={{ src: fileUrl(file.id, path) }} width={size} height={size} alt={file.name} />
        ))}
      </Image.PreviewGroup>
      {others.map((file) => (
        <a key={file.id} className={styles.file} style={{ width: size, height: size }} href={fileUrl(file.id, path)} target="_blank" rel="noreferrer"
          aria-label={text.t('timeline.evidence.open', { name: file.name })}>
          <Icon name={file.type.startsWith('video/') ? 'play' : 'attach'} size={20} />
          <span>{file.name}</span>
        </a>
      ))}
    </div>
  );
}
