import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Compensation } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useCompensations, useSettleCompensation } from '../../ui/api/finance.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { FinanceTabs } from './finance-tabs.tsx';
import styles from './finance.module.css';

/** Compensation that did not arrive: given once more under its number, or recorded as paid by hand. */
export function Component() {
  const text = useText();
  const failed = useCompensations('failed');
  const items = failed.data?.items ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('finance.title')} plain />
      <FinanceTabs />
      {failed.isPending && <SkeletonRows />}
      {failed.isError && <ErrorState error={asApiError(failed.error)} onRetry={() => void failed.refetch()} />}
      {failed.data && items.length === 0 && <EmptyState text={text.t('finance.payouts.empty')} />}
      <div className={styles.days}>{items.map((item) => <Row key={item.no} item={item} />)}</div>
    </div>
  );
}

function Row({ item }: { item: Compensation }) {
  const text = useText();
  const toast = useToast();
  const { user } = useDeskSession();
  const [reference, setReference] = useState('');
  const settle = useSettleCompensation();
  const run = (paid: string | undefined) => settle.mutate({ no: item.no, ...(paid ? { reference: paid } : {}) }, { onSuccess: () => toast.show({ text: text.t(paid ? 'finance.payouts.paid.done' : 'finance.payouts.again.done') }), onError: toast.fail });
  const worth = item.kind === 'points' ? text.t('compensation.counted', { count: item.amount, kind: text.word(`compensation.${item.kind}`) }) : text.t('compensation.worth', { amount: formatMoney(item.amount, item.currency, text.language), kind: text.word(`compensation.${item.kind}`) });
  return (
    <section className={styles.day} aria-label={item.no}>
      <div className={styles.head}>
        <h2>{item.no}</h2><Tag tone="failed">{text.word('payout.failed')}</Tag>
        <span className={styles.sums}>{worth}{item.reason && `${text.t('common.separator')}${item.reason}`}</span>
        <small><Link to={`/tickets/${item.ticket.number}`}>{item.ticket.number}</Link></small>
      </div>
      {mayAct(user.roles, 'settle') && (
        <form className={styles.settle} onSubmit={(event) => { event.preventDefault(); if (reference.trim()) run(reference.trim()); }}>
          <Button loading={settle.isPending} onClick={() => run(undefined)}>{text.t('finance.payouts.again')}</Button>
          <Input value={reference} maxLength={200} placeholder={text.t('finance.payouts.reference.placeholder')} aria-label={text.t('finance.payouts.reference', { no: item.no })} onChange={(event) => setReference(event.target.value)} />
          <Button htmlType="submit" disabled={reference.trim() === ''} loading={settle.isPending}>{text.t('finance.payouts.paid')}</Button>
        </form>
      )}
    </section>
  );
}
