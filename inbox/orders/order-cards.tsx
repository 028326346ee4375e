import { Link } from 'react-router';
import type { OrderSummary } from '../../server/contracts/types.ts';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { orderStatusWord } from './order-words.ts';
import styles from './orders.module.css';

/** Orders as cards, for phones. */
export function OrderCards({ orders }: { orders: readonly OrderSummary[] }) {
  const text = useText();
  const now = useNow();
  return (
    <ul className={styles.cards} aria-label={text.t('orders.table')}>
      {orders.map((order) => (
        <li key={order.number}>
          <Link className={styles.card} to={`/orders/${encodeURIComponent(order.number)}`}>
            <span className={styles.cardTop}><span>{order.number}</span><span>{orderStatusWord(order.status, text)}</span></span>
            <GoodsLine lines={order.lines} size={56} />
            <span className={styles.cardTop}>
              <span className={styles.second}>{order.buyer.name} · {formatWhen(order.createdAt, now, text)}</span>
              <strong>{formatMoney(order.paid, order.currency, text.language)}</strong>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
