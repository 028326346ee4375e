import { Link } from 'react-router';
import { useBacklog } from '../../ui/api/figures.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { TextKey } from '../../ui/i18n/areas/index.ts';
import { Card } from './card.tsx';
import styles from './figures.module.css';

/** Open tickets now, by age, and what falls due. */
export function BacklogCard() {
  const text = useText();
  const found = useBacklog();
  if (!found.data) return null;
  const { open, overdue, ages, due } = found.data;
  const most = Math.max(1, ...ages.map(({ count }) => count));
  return (
    <Card title={text.t('figures.backlog')} hint={text.t('figures.backlog.now', { count: open })} aside={overdue > 0 && <Link to="/inbox/overdue" className={styles.bad}>{text.t('figures.backlog.overdue', { count: overdue })}</Link>}>
      <ul className={styles.bars}>
        {ages.map(({ hours, count }) => (
          <li key={hours} className={styles.plainBar}>
            <span className={styles.barName}>{text.t(`figures.age.${hours}` as TextKey)}</span>
            <span className={styles.barGround}><span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} /></span>
            <span className={styles.barValue}>{count}</span>
          </li>
        ))}
      </ul>
      <p className={styles.due}>{due.map(({ hours, count }) => <span key={hours}><b>{count}</b> {text.t('figures.backlog.within', { hours })}</span>)}</p>
    </Card>
  );
}
