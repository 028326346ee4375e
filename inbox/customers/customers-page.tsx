import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CustomerSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useCustomers } from '../../ui/api/customers.ts';
import { Avatar } from '../../ui/components/avatar.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import styles from './customers.module.css';

/** How long typing must rest before the shop is asked. */
const REST_MS = 300;

/** Finds a customer by name, phone or order number; before that, the files that changed last. */
export function Component() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const customers = useCustomers(asked);
  const found = customers.data?.items ?? [];
  useEffect(() => {
    const timer = setTimeout(() => setParams(typed.trim() ? { q: typed.trim() } : {}, { replace: true }), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, setParams]);
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('customers.title')} />
      <div className={styles.filters} role="search">
        <Input className={styles.search ?? ''} type="search" value={typed} allowClear prefix={<Icon name="search" size={14} />} aria-label={text.t('customers.search')} placeholder={text.t('customers.search')}
          onChange={(event) => setTyped(event.target.value)} />
      </div>
      <div className={styles.scroll}>
        {customers.isPending && <SkeletonRows rows={4} />}
        {customers.isError && <ErrorState error={asApiError(customers.error)} onRetry={() => void customers.refetch()} />}
        {customers.data && found.length === 0 && <EmptyState text={text.t(asked ? 'customers.none' : 'customers.none.yet')} />}
        {found.length > 0 && <p className={styles.hint}>{asked ? text.t('customers.found', { count: found.length }) : text.t('customers.recent')}</p>}
        {found.length > 0 && <ul className={styles.list}>{found.map((customer) => <li key={customer.order}><Row customer={customer} /></li>)}</ul>}
      </div>
    </div>
  );
}

function Row({ customer }: { customer: CustomerSummary }) {
  const text = useText();
  return (
    <Link to={`/customers/${customer.id ?? customer.order}`}>
      <Avatar name={customer.name} />
      <span className={styles.who}>
        <strong>{customer.name}</strong>{customer.phoneMasked}
        <small>{text.t('customers.ordered', { count: customer.orders })}</small>
      </span>
      <span className={styles.tags}>
        {customer.blocked && <Tag tone="failed">{text.t('customers.blocked')}</Tag>}
        {customer.tags.map((tag) => <Tag key={tag} tone="neutral">{tag}</Tag>)}
      </span>
    </Link>
  );
}
