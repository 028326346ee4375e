import { Button } from 'antd';
import { asApiError } from '../../ui/api/api-error.ts';
import { useReconciliations } from '../../ui/api/finance.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { usePhone } from '../../ui/theme/theme-choice.ts';
import { FinanceTabs } from './finance-tabs.tsx';
import { DayCard } from './day-card.tsx';
import { ReconcileAct } from './reconcile-act.tsx';
import styles from './finance.module.css';

/** Every day held against the gateway's ledger, with what is still to be looked at. */
export function Component() {
  const text = useText();
  const phone = usePhone();
  const days = useReconciliations();
  const items = days.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.reduce((sum, day) => sum + day.openDifferences, 0);
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('finance.title')} plain summary={open > 0 && text.t('finance.summary', { count: open })} acts={!phone && <ReconcileAct />} />
      <FinanceTabs />
      {phone && <div className={styles.bar}><ReconcileAct /></div>}
      {days.isPending && <SkeletonRows />}
      {days.isError && <ErrorState error={asApiError(days.error)} onRetry={() => void days.refetch()} />}
      {days.data && items.length === 0 && <EmptyState text={text.t('finance.empty')} />}
      <div className={styles.days}>
        {items.map((day) => <DayCard key={day.day} day={day} />)}
        {days.hasNextPage && <Button onClick={() => void days.fetchNextPage()} loading={days.isFetchingNextPage}>{text.t('finance.earlier')}</Button>}
      </div>
    </div>
  );
}
