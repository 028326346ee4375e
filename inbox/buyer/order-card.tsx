import { Link } from 'react-router';
import type { OrderDetail, OrderSummary } from '../../server/contracts/types.ts';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useBuyerOrder } from './buyer-api.ts';
import { Section } from './buyer-page.tsx';
import styles from './order-card.module.css';

/** One order with its lines, each with what may be done about it now. */
export function OrderCard({ shop, order }: { shop: string; order: OrderSummary }) {
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
            {detail.data && <Entry shop={shop} detail={detail.data} lineId={line.lineId} title={line.title} />}
          </li>
        ))}
      </ul>
      <p className={styles.foot}>{text.t('buyer.orders.paid', { amount: formatMoney(order.paid, order.currency, text.language) })}</p>
    </Section>
  );
}

/** `completed` and `closed` mean something else for an order than for a ticket. */
function orderWord(status: string): string {
  return status === 'completed' || status === 'closed' ? `order_${status}` : status;
}

function Entry({ shop, detail, lineId, title }: { shop: string; detail: OrderDetail; lineId: string; title: string }) {
  const { t } = useText();
  const state = detail.entries.find((entry) => entry.lineId === lineId)?.state ?? 'none';
  const ticket = detail.eligibility.find((entry) => entry.lineId === lineId && entry.ticket)?.ticket;
  if (state === 'none') return null;
  const word = t(`buyer.entry.${state}`);
  const name = t('buyer.entry.applyFor', { entry: word, title });
  if (state === 'in_progress' && ticket) return <Link className={styles.entry} to={`/b/${shop}/t/${ticket}`} aria-label={name}>{word}</Link>;
  if (state === 'apply' || state === 'reapply') {
    return <Link className={styles.entry} to={`/b/${shop}/apply/${encodeURIComponent(detail.number)}/${encodeURIComponent(lineId)}`} aria-label={name}>{word}</Link>;
  }
  return <span className={styles.quiet}>{word}</span>;
}
