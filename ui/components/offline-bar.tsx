import { useLiveState } from '../api/live.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './offline-bar.module.css';

/** Says that the connection is lost, and that nothing typed is. */
export function OfflineBar() {
  const text = useText();
  const state = useLiveState();
  if (state !== 'lost') return null;
  return <div className={styles.bar} role="status">{text.t('shell.offline')}</div>;
}
