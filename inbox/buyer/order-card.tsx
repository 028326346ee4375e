import { Link } from 'react-router';
import type { OrderDetail, OrderSummary, TicketSummary } from '../../server/contracts/types.ts';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useBuyerOrder } from './buyer-api.ts';
import { Section } from './buyer-page.tsx';
import styles from './order-card.module.css';

/** One order with its lines, each with what may be done about it now. */
export function OrderCard({ shop, order, tickets }: { shop: string; order: OrderSummary; tickets: readonly TicketSummary[] }) {
  const text = useText();
  const detail = useBuyerOrder(order.number);
  return (
    <Section name={order.number}>
      <div className={styles.head}>
        <h2>{order.number}</h2>
        <span className={styles.status}>{text.word(orderWord(order.status))}</span>
      </div>
      <ul>
        {order.lines.map((line) => (
          <li key={line.lineId} className={styles.line}>
            <GoodsPicture image={line.image} size={56} />
            <div className={styles.words}>
              <p className={styles.title}>{line.title}</p>
              <p className={styles.spec}>{[line.spec, text.t('buyer.orders.quantity', { count: line.quantity })].filter(Boolean).join(' ')}</p>
            </div>
            {detail.data && <Entry shop={shop} detail={detail.data} lineId={line.lineId} title={line.title} tickets={tickets} />}
          </li>
        ))}
      </ul>
      {order.paid > 0 && <p className={styles.foot}>{text.t('buyer.orders.paid', { amount: formatMoney(order.paid, order.currency, text.language) })}</p>}
    </Section>
  );
}

/** `completed` and `closed` mean something else for an order than for a ticket. */
function orderWord(status: string): string {
  return status === 'completed' || status === 'closed' ? `order_${status}` : status;
}

/** What may be done about a line: look at the request that is under way, apply for what is left, or why not. */
function Entry({ shop, detail, lineId, title, tickets }: { shop: string; detail: OrderDetail; lineId: string; title: string; tickets: readonly TicketSummary[] }) {
  const { t } = useText();
  const state = detail.entries.find((entry) => entry.lineId === lineId)?.state ?? 'none';
  const may = detail.eligibility.some((entry) => entry.lineId === lineId && entry.allowed);
  const ticket = ticketOf(detail.number, lineId, tickets);
  if (state === 'none') return null;
  const name = (word: string): string => t('buyer.entry.applyFor', { entry: word, title });
  const apply = t(state === 'reapply' ? 'buyer.entry.reapply' : 'buyer.entry.apply');
  return (
    <div className={styles.entries}>
      {state === 'in_progress' && ticket && (
        <Link className={styles.entry} to={`/b/${shop}/t/${ticket.number}`} aria-label={name(t('buyer.entry.in_progress'))}>{t('buyer.entry.in_progress')}</Link>
      )}
      {may && (
        <Link className={styles.entry} to={`/b/${shop}/apply/${encodeURIComponent(detail.number)}/${encodeURIComponent(lineId)}`} aria-label={name(apply)}>{apply}</Link>
      )}
      {!may && (state === 'refunded' || state === 'window_closed') && <span className={styles.quiet}>{t(`buyer.entry.${state}`)}</span>}
    </div>
  );
}

/** The open request about a line. */
function ticketOf(orderNumber: string, lineId: string, tickets: readonly TicketSummary[]): TicketSummary | undefined {
  return tickets.find((ticket) => ticket.order.number === orderNumber && ticket.statusGroup !== 'completed' && ticket.statusGroup !== 'closed'
    && ticket.lines.some((line) => line.lineId === lineId));
}
