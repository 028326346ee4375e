import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatMoment } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { BuyerFacts, FamilyFacts, MoneyFacts, ParcelFacts, PaymentFacts, TicketFacts, TimeFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import styles from './order-page.module.css';
import { channelWord, orderStatusWord } from './order-words.ts';
import { useBuyerLink, useOrder } from './orders-api.ts';

/** One order: what was bought and paid, what went back, and what may still be asked for. */
export function Component() {
  const { no = '' } = useParams();
  const text = useText();
  const order = useOrder(no);
  const summary = order.data && [channelWord(order.data.channel, 'sale', text), orderStatusWord(order.data.status, text), order.data.receiptPaused ? text.t('orders.one.receiptPaused') : ''].filter(Boolean).join(' · ');
  return (
    <div className={styles.page}>
      <PageHeader
        title={<><Link className={styles.back} to="/orders" aria-label={text.t('common.back')}><Icon name="back" /></Link>{no}<CopyText value={no} /></>}
        summary={summary} acts={order.data && <LinkButton number={no} />}
      />
      {order.isPending && <SkeletonRows />}
      {order.isError && <ErrorState error={asApiError(order.error)} onRetry={() => void order.refetch()} />}
      {order.data && <Body order={order.data} />}
    </div>
  );
}

function Body({ order }: { order: OrderDetail }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <OrderLines order={order} />
        <TicketFacts order={order} />
        <FamilyFacts order={order} />
      </div>
      <div className={styles.side}>
        <MoneyFacts order={order} />
        <PaymentFacts order={order} />
        <ParcelFacts order={order} />
        <BuyerFacts order={order} />
        <TimeFacts order={order} />
      </div>
    </div>
  );
}

function LinkButton({ number }: { number: string }) {
  const { t } = useText();
  const toast = useToast();
  const link = useBuyerLink(number);
  async function copy(): Promise<void> {
    try {
      const { url, expiresAt } = await link.mutateAsync();
      await navigator.clipboard.writeText(url);
      toast.show({ text: t('orders.one.link.copied', { time: formatMoment(new Date(expiresAt)) }) });
    } catch (thrown) {
      toast.fail(thrown);
    }
  }
  return <Button loading={link.isPending} onClick={() => void copy()}>{t('orders.one.link')}</Button>;
}
