import { asApiError } from '../../ui/api/api-error.ts';
import { useMyWorkItems } from '../../ui/api/work-items.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import { VisitCard } from './visit-card.tsx';
import { visitDays } from './visit-days.ts';
import { visitOf } from './visit.ts';
import styles from './work.module.css';

/** A technician's visits by day: what waits for an answer, what is next, what waits for parts. */
export function Component() {
  const text = useText();
  const now = useNow();
  const items = useMyWorkItems();
  const visits = (items.data ?? []).filter((item) => item.roles.includes('technician')).map(visitOf);
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('visits.title')} summary={visits.length > 0 && text.t('visits.count', { count: visits.length })} />
      {items.isPending && <SkeletonRows />}
      {items.isError && <ErrorState error={asApiError(items.error)} onRetry={() => void items.refetch()} />}
      {items.data && visits.length === 0 && <EmptyState text={text.t('visits.none')} />}
      {visitDays(visits, now).map((group) => (
        <section key={group.day} className={styles.day} aria-labelledby={`visits-${group.day}`}>
          <h2 id={`visits-${group.day}`}>{text.t(`visits.${group.day}`)} <small>{group.visits.length}</small></h2>
          <ul className={styles.cards}>{group.visits.map((visit) => <li key={visit.id}><VisitCard visit={visit} /></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
