import { Select } from 'antd';
import type { Customer } from '../../server/contracts/types.ts';
import { useTagCustomer } from '../../ui/api/customers.ts';
import { useTags } from '../../ui/api/desk.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './customers.module.css';

/** The tags that the desk put on a customer, which decision tables read, and those on their tickets. */
export function CustomerTags({ of, customer }: { of: string; customer: Customer }) {
  const text = useText();
  const toast = useToast();
  const known = useTags();
  const tag = useTagCustomer(of);
  const clean = (tags: readonly string[]) => [...new Set(tags.map((one) => one.trim().slice(0, 30)).filter(Boolean))];
  return (
    <section className={styles.card} aria-label={text.t('customers.tags')}>
      <h2>{text.t('customers.tags')}<small>{text.t('customers.tags.hint')}</small></h2>
      <Select mode="tags" value={customer.tags} loading={tag.isPending} aria-label={text.t('customers.tags.add')} placeholder={text.t('customers.tags.add')} style={{ width: '100%' }} tokenSeparators={[',', '，']}
        options={(known.data?.items ?? []).map(({ name }) => ({ value: name, label: name }))} onChange={(tags: string[]) => tag.mutate(clean(tags), { onError: toast.fail })} />
      {customer.ticketTags.length > 0 && (
        <p className={styles.tags} style={{ marginTop: 8 }}><span className={styles.quiet}>{text.t('customers.tags.fromTickets')}</span>{customer.ticketTags.map((one) => <Tag key={one} tone="neutral">{one}</Tag>)}</p>
      )}
    </section>
  );
}
