import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../trial.module.css';

/** A value as it is kept; null and undefined are the same to expressions. */
export function Value({ value }: { value: unknown }) {
  const text = useText();
  if (value === null || value === undefined) return <span className={styles.quiet}>{text.t('trial.none')}</span>;
  return <code className={styles.value}>{typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)}</code>;
}
