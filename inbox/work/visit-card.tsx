import { Link } from 'react-router';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatClock } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { whenOf } from './visit-words.ts';
import type { Visit } from './visit.ts';
import styles from './work.module.css';

/** One visit of the day: when, what, where, and what is wanted next. */
export function VisitCard({ visit }: { visit: Visit }) {
  const text = useText();
  const now = useNow();
  const place = [visit.address?.region, visit.address?.detail].filter(Boolean).join(' ');
  return (
    <Link to={`/work/${visit.number}`} className={styles.card ?? ''}>
      <span className={styles.top}>
        <strong>{visit.from ? `${whenOf(visit.from, now, text)}${visit.to ? `–${formatClock(visit.to)}` : ''}` : text.t('visits.noTime')}</strong>
        <Tag tone="outline">{text.label(visit.step)}</Tag>
      </span>
      <span className={styles.title}>{visit.product ?? visit.number}</span>
      {visit.fault && <span>{visit.fault}</span>}
      {place && <span className={styles.quiet}>{place}</span>}
      <span className={styles.foot}>{visit.number}{visit.due && <DeadlineChip due={visit.due} left />}<Icon name="chevronRight" /></span>
    </Link>
  );
}
