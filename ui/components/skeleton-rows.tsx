import { useText } from '../i18n/use-text.ts';
import styles from './skeleton-rows.module.css';

const widths = ['9%', '22%', '8%', '14%', '8%', '8%', '14%'];

/** Grey rows of the true height for a first load; said once to screen readers. */
export function SkeletonRows(props: { rows?: number; height?: number }) {
  const text = useText();
  return (
    <div role="status" aria-label={text.t('common.loading')}>
      {Array.from({ length: props.rows ?? 8 }, (_, row) => (
        <div key={row} className={styles.row} style={{ height: props.height ?? 44 }} aria-hidden="true">
          {widths.map((width, i) => <span key={i} className={styles.bar} style={{ width }} />)}
        </div>
      ))}
    </div>
  );
}
