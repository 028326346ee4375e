import { Link, useParams } from 'react-router';
import type { Customer } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useCustomer } from '../../ui/api/customers.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { BlockAct } from './block-act.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerOrders, CustomerTickets } from './customer-history.tsx';
import { CustomerRecords } from './customer-records.tsx';
import { CustomerTags } from './customer-tags.tsx';
import styles from './customers.module.css';

/** All that the shop knows of one buyer: facts, history, what the desk wrote. */
export function Component() {
  const ref = useParams().id ?? '';
  const text = useText();
  const customer = useCustomer(ref);
  if (customer.data) return <File of={ref} customer={customer.data} />;
  if (customer.isPending) return <SkeletonRows />;
  const error = asApiError(customer.error);
  if (error.status === 404) return <EmptyState text={text.t('customers.notfound')}><Link to="/customers">{text.t('customers.back')}</Link></EmptyState>;
  return <ErrorState error={error} onRetry={() => void customer.refetch()} />;
}

function File({ of, customer }: { of: string; customer: Customer }) {
  const text = useText();
  return (
    <div className={styles.page}>
      <PageHeader title={customer.name} summary={text.t('customers.file')} acts={customer.mayBlock && <BlockAct of={of} customer={customer} />} />
      <div className={styles.columns}>
        <div><CustomerFacts of={of} customer={customer} /><CustomerTags of={of} customer={customer} /></div>
        <div><CustomerTickets customer={customer} /><CustomerOrders customer={customer} /></div>
        <div><CustomerRecords of={of} customer={customer} /></div>
      </div>
    </div>
  );
}
