import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { orderStatusWord } from '../orders/order-words.ts';
import { useOrder } from '../orders/orders-api.ts';
import { NewTicketForm } from './new-ticket-form.tsx';
import styles from './new-ticket.module.css';
import { OrderFinder } from './order-finder.tsx';

/** A ticket that an agent opens for a buyer: first the order, then what the rules allow for it. */
export function Component() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const number = params.get('order') ?? '';
  return (
    <div className={styles.page}>
      <PageHeader name={text.t('inbox.open')} title={<><Link className={styles.back} to="/inbox" aria-label={text.t('common.back')}><Icon name="back" /></Link>{text.t('inbox.open')}</>} />
      <div className={styles.body}>
        {number ? <OfOrder key={number} number={number} onOther={() => setParams({})} /> : <OrderFinder onChoose={(order) => setParams({ order })} />}
      </div>
    </div>
  );
}

function OfOrder(props: { number: string; onOther: () => void }) {
  const text = useText();
  const order = useOrder(props.number);
  if (order.isPending) return <SkeletonRows />;
  if (order.isError) return <ErrorState error={asApiError(order.error)} onRetry={() => void order.refetch()} />;
  return (
    <>
      <p className={styles.chosen}>
        <Link to={`/orders/${props.number}`}>{props.number}</Link> {order.data.buyer.name} · {orderStatusWord(order.data.status, text)}
        <Button size="small" type="text" onClick={props.onOther}>{text.t('inbox.open.other')}</Button>
      </p>
      <NewTicketForm detail={order.data} />
    </>
  );
}
