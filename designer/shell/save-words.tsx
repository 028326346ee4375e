import { formatClock } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SaveState } from '../draft/draft-document.ts';
import styles from './designer.module.css';

/** Where the last change is. */
export function SaveWords({ saved }: { saved: SaveState }) {
  const text = useText();
  if (saved.state === 'offline') return <span role="status" className={styles.offline}>{text.t('designer.save.offline')}</span>;
  if (saved.state === 'saving') return <span className={styles.saved}>{text.t('designer.save.saving')}</span>;
  if (saved.state !== 'saved') return <span role="status" className={styles.failed}>{text.t('designer.save.not')}</span>;
  return <span className={styles.saved}>{saved.at ? text.t('designer.save.saved', { time: formatClock(saved.at) }) : text.t('designer.save.live')}</span>;
}
