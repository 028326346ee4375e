import { Button, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { usePhone } from '../../ui/theme/theme-choice.ts';
import { OrderCards } from './order-cards.tsx';
import { OrderTable } from './order-table.tsx';
import { orderStatuses, orderStatusWord } from './order-words.ts';
import { useOrders } from './orders-api.ts';
import styles from './orders.module.css';
import { SearchField } from './search-field.tsx';

/** Whoever keeps the shop's connections may bring orders in from files. */
const IMPORTERS: readonly string[] = ['ops', 'owner'];

/** The shop's mirrored orders. Search and status live in the address. */
export function Component() {
  const text = useText();
  const { t } = text;
  const phone = usePhone();
  const navigate = useNavigate();
  const mayImport = useDeskSession().user.roles.some((role) => IMPORTERS.includes(role));
  const [params, setParams] = useSearchParams();
  const filter = { q: params.get('q') ?? '', status: params.get('status') ?? '' };
  const orders = useOrders(filter);
  const found = orders.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = filter.q !== '' || filter.status !== '';

  function set(next: Partial<typeof filter>): void {
    const merged = { ...filter, ...next };
    setParams(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== '')), { replace: true });
  }

  return (
    <div className={styles.page}>
      <PageHeader title={t('orders.title')} acts={mayImport && <Button type="primary" onClick={() => void navigate('/orders/import')}>{t('orders.import')}</Button>} />
      <div className={styles.filters} role="search">
        <SearchField value={filter.q} onChange={(q) => set({ q })} />
        <Select
          className={styles.status} aria-label={t('orders.status')} value={filter.status}
          options={[{ value: '', label: t('common.all') }, ...orderStatuses.map((status) => ({ value: status as string, label: orderStatusWord(status, text) }))]}
          onChange={(status) => set({ status })}
        />
      </div>
      <div className={styles.scroll}>
        {orders.isPending && <SkeletonRows />}
        {orders.isError && <ErrorState error={asApiError(orders.error)} onRetry={() => void orders.refetch()} />}
        {orders.data && found.length === 0 && (
          <EmptyState text={t(filtered ? 'orders.none' : 'orders.empty')}>
            {filtered
              ? <Button onClick={() => set({ q: '', status: '' })}>{t('orders.clear')}</Button>
              : mayImport && <Button onClick={() => void navigate('/orders/import')}>{t('orders.import')}</Button>}
          </EmptyState>
        )}
        {found.length > 0 && (phone ? <OrderCards orders={found} /> : <OrderTable orders={found} />)}
        {found.length > 0 && (
          <div className={styles.foot}>
            <span>{t('orders.shown', { count: found.length })}</span>
            {orders.hasNextPage && <Button loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>{t('orders.more')}</Button>}
          </div>
        )}
      </div>
    </div>
  );
}
