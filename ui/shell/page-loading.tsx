import { useText } from '../i18n/use-text.ts';
import styles from './page-loading.module.css';

/** The bar at the top while something is being read; it appears only after 300 ms. */
export function PageLoading() {
  const text = useText();
  return <div className={styles.bar} role="progressbar" aria-label={text.t('common.loading')} />;
}
