import { Link } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { PageTitle } from '../../ui/components/page-title.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useJobs } from './partner-api.ts';
import styles from './partner.module.css';

/** What a partner has to do, nearest deadline first. */
export function Component() {
  const text = useText();
  const jobs = useJobs();
  return (
    <>
      <PageTitle name={text.t('partner.title')} />
      <h1>{text.t('partner.title')}</h1>
      {jobs.isPending && <SkeletonRows />}
      {jobs.isError && <ErrorState error={asApiError(jobs.error)} onRetry={() => void jobs.refetch()} />}
      {jobs.data?.length === 0 && <EmptyState text={text.t('partner.empty')} />}
      <ul className={styles.list}>
        {jobs.data?.map(({ item, goods, reason }) => (
          <li key={item.id}>
            <Link className={styles.card ?? ''} to={`/jobs/${item.id}`}>
              <span className={styles.row}><strong>{text.label(item.label)}</strong>{item.due && <DeadlineChip due={item.due} suspended={false} suspendedUntil={null} />}</span>
              <p className={styles.quiet}>{[item.ticketNumber, goods.map(({ title, quantity }) => `${title} × ${quantity}`).join('; '), text.label(reason)].filter(Boolean).join(' · ')}</p>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
