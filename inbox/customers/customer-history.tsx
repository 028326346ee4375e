import { Link } from 'react-router';
import type { Customer } from '../../server/contracts/types.ts';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { orderStatusWord } from '../orders/order-words.ts';
import styles from './customers.module.css';

/** The buyer's tickets, newest first. */
export function CustomerTickets({ customer }: { customer: Customer }) {
  const text = useText();
  const now = useNow();
  const { items, count } = customer.tickets;
  return (
    <section className={styles.card} aria-label={text.t('customers.tickets')}>
      <h2>{text.t('customers.tickets')}<small>{count}</small></h2>
      <ul className={styles.items}>
        {items.map((ticket) => (
          <li key={ticket.number}>
            <span><Link to={`/tickets/${ticket.number}`}>{ticket.number}</Link> {text.label(ticket.typeLabel)}</span>
            <span className={styles.end}><StatusTag status={ticket.status} statusGroup={ticket.statusGroup} /></span>
            <small>{[formatWhen(ticket.appliedAt, now, text), text.label(ticket.reasonLabel)].filter(Boolean).join(' · ')}</small>
            <small className={styles.end}>{ticket.refunded > 0 ? `− ${formatMoney(ticket.refunded, ticket.currency, text.language)}` : ''}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The buyer's orders, newest first. */
export function CustomerOrders({ customer }: { customer: Customer }) {
  const text = useText();
  const now = useNow();
  const { items, count } = customer.orders;
  return (
    <section className={styles.card} aria-label={text.t('customers.orders')}>
      <h2>{text.t('customers.orders')}<small>{count}</small></h2>
      <ul className={styles.items}>
        {items.map((order) => (
          <li key={order.number}>
            <span><Link to={`/orders/${order.number}`}>{order.number}</Link> {order.title}</span>
            <span className={styles.end}>{formatMoney(order.paid, order.currency, text.language)}</span>
            <small>{[formatWhen(order.placedAt, now, text), text.word(`channel.${order.channel}`, order.channel)].join(' · ')}</small>
            <small className={styles.end}>{orderStatusWord(order.status, text)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
