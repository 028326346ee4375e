import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTicket, useTickets } from '../../ui/api/tickets.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { payChannel } from '../../ui/format/pay-channel.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { WorkArea } from '../ticket/work/work-area.tsx';
import { FinanceTabs } from './finance-tabs.tsx';
import styles from './finance.module.css';

/** Refunds that the channel refused or does not know about: try again, another way, or by hand with proof. */
export function Component() {
  const text = useText();
  const failed = useTickets({ money: ['failed', 'unknown'], limit: 100 });
  const items = failed.data?.items ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('finance.title')} plain />
      <FinanceTabs />
      {failed.isPending && <SkeletonRows />}
      {failed.isError && <ErrorState error={asApiError(failed.error)} onRetry={() => void failed.refetch()} />}
      {failed.data && items.length === 0 && <EmptyState text={text.t('finance.refunds.empty')} />}
      <div className={styles.days}>{items.map((item) => <Case key={item.id} item={item} />)}</div>
    </div>
  );
}

function Case({ item }: { item: TicketSummary }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const unknown = item.axes.money === 'unknown';
  const { approved, requested, currency } = item.amounts;
  return (
    <section className={styles.day} aria-label={item.number}>
      <div className={styles.head}>
        <h2><Link to={`/tickets/${item.number}`}>{item.number}</Link></h2>
        <Tag tone={unknown ? 'moving' : 'failed'}>{text.word(`money.${item.axes.money}`)}</Tag>
        <span className={styles.sums}>{formatMoney(approved ?? requested ?? 0, currency, text.language)}{text.t('common.separator')}{item.buyer.name}</span>
        <small>{text.label(item.typeLabel)}</small>
        {!unknown && <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{text.t(open ? 'finance.refunds.hide' : 'finance.refunds.act')}</Button>}
      </div>
      {unknown && <p className={styles.hint}>{text.t('finance.refunds.unknown')}</p>}
      {open && <Failed number={item.number} />}
    </section>
  );
}

/** Each refund with what the channel said, and the step that waits for finance. */
function Failed({ number }: { number: string }) {
  const text = useText();
  const ticket = useTicket(number).data;
  if (!ticket) return <SkeletonRows />;
  return (
    <div className={styles.failed}>
      <ul>
        {ticket.money.refunds.map((refund) => (
          <li key={refund.no}><span className={styles.number}>{refund.no}</span> {formatMoney(refund.amount, ticket.amounts.currency, text.language)} · {payChannel(refund.channel, text)} · {text.word(`money.${refund.state}`)}{refund.reason && ` · ${refund.reason}`}</li>
        ))}
      </ul>
      <WorkArea ticket={ticket} />
    </div>
  );
}
