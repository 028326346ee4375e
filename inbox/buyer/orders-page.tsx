import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx';
import { useBuyerOrders, useBuyerTickets, useLeave } from './buyer-api.ts';
import { useBuyer } from './buyer-context.ts';
import styles from './buyer-login.module.css';
import { BuyerPage, Section } from './buyer-page.tsx';
import { OrderCard } from './order-card.tsx';
import { TicketRow } from './ticket-row.tsx';
import { useThumbSize } from './thumb-size.ts';

/** What the buyer bought and what is going on about it. */
export function Component() {
  const size = useThumbSize();
  const { shop = '' } = useParams();
  const text = useText();
  const buyer = useBuyer();
  const orders = useBuyerOrders();
  const tickets = useBuyerTickets();
  const leave = useLeave();
  const { t } = text;
  const found = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <BuyerPage title={text.label(buyer.shop.name) || t('buyer.orders.title')}>
      {tickets.data && tickets.data.items.length > 0 && (
        <Section title={t('buyer.orders.tickets')}>
          <ul>{tickets.data.items.map((ticket) => <li key={ticket.id}><TicketRow ticket={ticket} to={`/b/${shop}/t/${ticket.number}`} /></li>)}</ul>
        </Section>
      )}
      {orders.isPending && <Section name={t('common.loading')}><SkeletonRows rows={3} height={72} /></Section>}
      {orders.isError && <ErrorState error={asApiError(orders.error)} onRetry={() => void orders.refetch()} />}
      {orders.data && found.length === 0 && <Section name={t('buyer.orders.orders')}><p>{t('buyer.orders.none')}</p></Section>}
      {found.map((order) => <OrderCard key={order.number} shop={shop} order={order} tickets={tickets.data?.items ?? []} />)}
      {orders.hasNextPage && <Button size={size} type="text" loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>{t('buyer.orders.more')}</Button>}
      <div className={styles.language}>
        <Link to={`/b/${shop}/help`}>{t('knowledge.help')}</Link>
        <Button type="link" loading={leave.isPending} onClick={() => leave.mutate()}>{t('buyer.other')}</Button>
        <LanguageSwitch />
      </div>
    </BuyerPage>
  );
}
