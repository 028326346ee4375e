import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { useLosses } from '../../ui/api/finance.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { FinanceTabs } from './finance-tabs.tsx';
import { LossRow } from './loss-row.tsx';
import styles from './finance.module.css';

const columns = ['no', 'order', 'goods', 'amount', 'state'] as const;

/** Goods that were refunded and do not come back: a document each, to be booked and printed. */
export function Component() {
  const text = useText();
  const [state, setState] = useState<'open' | 'booked'>('open');
  const losses = useLosses(state);
  const items = losses.data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = items;
  const sum = items.reduce((total, { amount }) => total + amount, 0);
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('finance.title')} plain acts={items.length > 0 && <Button onClick={() => window.print()}>{text.t('finance.print')}</Button>} />
      <FinanceTabs />
      <div className={styles.filter}>
        <Segmented value={state} onChange={setState} options={(['open', 'booked'] as const).map((value) => ({ value, label: text.t(`finance.losses.${value}`) }))} />
        {first && <span>{text.t('finance.losses.total', { count: items.length, amount: formatMoney(sum, first.currency, text.language) })}</span>}
      </div>
      {losses.isPending && <SkeletonRows />}
      {losses.isError && <ErrorState error={asApiError(losses.error)} onRetry={() => void losses.refetch()} />}
      {losses.data && items.length === 0 && <EmptyState text={text.t('finance.losses.empty')} />}
      {items.length > 0 && (
        <div className={styles.tableWrap}>
          <table className={styles.table} aria-label={text.t('finance.losses')}>
            <thead><tr>{columns.map((column) => <th key={column} scope="col">{text.t(`finance.losses.column.${column}`)}</th>)}</tr></thead>
            <tbody>{items.map((item) => <LossRow key={item.no} item={item} />)}</tbody>
          </table>
        </div>
      )}
      {losses.hasNextPage && <div className={styles.days}><Button onClick={() => void losses.fetchNextPage()} loading={losses.isFetchingNextPage}>{text.t('finance.more')}</Button></div>}
    </div>
  );
}
