import { asApiError } from '../../ui/api/api-error.ts';
import { useIncidents } from '../../ui/api/incidents.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { groupIncidents } from './group-incidents.ts';
import { IncidentCard } from './incident-card.tsx';
import styles from './incidents.module.css';

/** Jobs that need a person, grouped by cause, each to be run again. */
export function Component() {
  const text = useText();
  const incidents = useIncidents();
  const groups = groupIncidents(incidents.data?.items ?? []);
  const count = incidents.data?.items.length ?? 0;
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('incidents.title')} summary={count > 0 && text.t('incidents.summary', { count })} />
      {incidents.isPending && <SkeletonRows />}
      {incidents.isError && <ErrorState error={asApiError(incidents.error)} onRetry={() => void incidents.refetch()} />}
      {incidents.data && count === 0 && <EmptyState text={text.t('incidents.empty')} />}
      <div className={styles.groups}>{groups.map((group) => <IncidentCard key={group.key} group={group} />)}</div>
    </div>
  );
}
