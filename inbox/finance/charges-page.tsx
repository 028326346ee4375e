import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { useCharges } from '../../ui/api/finance.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { ChargeRow } from './charge-row.tsx';
import { FinanceTabs } from './finance-tabs.tsx';
import styles from './finance.module.css';

const states = ['all', 'open', 'paid', 'expired'] as const;
const columns = ['no', 'ticket', 'amount', 'state', 'acts'] as const;

/** Money that buyers were asked for: the link to send again while it is open, the way back once it is paid. */
export function Component() {
  const text = useText();
  const [state, setState] = useState<(typeof states)[number]>('all');
  const charges = useCharges(state === 'all' ? undefined : state);
  const items = charges.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('finance.title')} plain />
      <FinanceTabs />
      <div className={styles.filter}>
        <Segmented value={state} onChange={setState} options={states.map((value) => ({ value, label: text.t(value === 'all' ? 'finance.charges.all' : `finance.charge.${value}`) }))} />
      </div>
      {charges.isPending && <SkeletonRows />}
      {charges.isError && <ErrorState error={asApiError(charges.error)} onRetry={() => void charges.refetch()} />}
      {charges.data && items.length === 0 && <EmptyState text={text.t('finance.charges.empty')} />}
      {items.length > 0 && (
        <div className={styles.tableWrap}>
          <table className={styles.table} aria-label={text.t('finance.charges')}>
            <thead><tr>{columns.map((column) => <th key={column} scope="col">{text.t(`finance.charges.column.${column}`)}</th>)}</tr></thead>
            <tbody>{items.map((item) => <ChargeRow key={item.no} item={item} />)}</tbody>
          </table>
        </div>
      )}
      {charges.hasNextPage && <div className={styles.days}><Button onClick={() => void charges.fetchNextPage()} loading={charges.isFetchingNextPage}>{text.t('finance.more')}</Button></div>}
    </div>
  );
}
