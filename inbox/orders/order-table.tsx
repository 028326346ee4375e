import { Link, useNavigate } from 'react-router';
import type { OrderSummary } from '../../server/contracts/types.ts';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatFullTime, formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { channelWord, orderStatusWord } from './order-words.ts';
import styles from './orders.module.css';

const columns = ['goods', 'number', 'buyer', 'status', 'paid', 'refunded', 'tickets', 'created'] as const;

/** Orders as rows; a row opens the order, its number is the link for the keyboard. */
export function OrderTable({ orders }: { orders: readonly OrderSummary[] }) {
  const { t } = useText();
  return (
    <table className={styles.table} aria-label={t('orders.table')}>
      <thead>
        <tr>{columns.map((column) => <th key={column} scope="col" className={styles[column]}>{t(`orders.column.${column}`)}</th>)}</tr>
      </thead>
      <tbody>{orders.map((order) => <Row key={order.number} order={order} />)}</tbody>
    </table>
  );
}

function Row({ order }: { order: OrderSummary }) {
  const text = useText();
  const now = useNow();
  const navigate = useNavigate();
  const to = `/orders/${encodeURIComponent(order.number)}`;
  const money = (minor: number): string => formatMoney(minor, order.currency, text.language);
  return (
    <tr onClick={() => void navigate(to)}>
      <td><GoodsLine lines={order.lines} /></td>
      <td>
        <Link to={to} onClick={(event) => event.stopPropagation()}>{order.number}</Link>
        <div className={styles.second}>{channelWord(order.channel, 'sale', text)}</div>
      </td>
      <td>{order.buyer.name}<div className={styles.second}>{order.buyer.phoneMasked}</div></td>
      <td>{orderStatusWord(order.status, text)}</td>
      <td className={styles.paid}>{money(order.paid)}</td>
      <td className={styles.refunded}>{order.refunded > 0 ? money(order.refunded) : '—'}</td>
      <td className={styles.tickets}>{order.openTickets > 0 ? order.openTickets : '—'}</td>
      <td><time dateTime={order.createdAt} title={formatFullTime(order.createdAt)}>{formatWhen(order.createdAt, now, text)}</time></td>
    </tr>
  );
}
