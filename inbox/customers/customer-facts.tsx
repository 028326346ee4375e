import type { Customer } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { PhoneNumber } from '../calls/phone-number.tsx';
import styles from './customers.module.css';
import { percent } from './rate.ts';

/** What orders and tickets tell of a buyer by themselves. */
export function CustomerFacts({ of, customer }: { of: string; customer: Customer }) {
  const text = useText();
  const now = useNow();
  const { orders, tickets, rating, blocked, currency } = customer;
  const money = (amount: number) => formatMoney(amount, currency, text.language);
  return (
    <section className={styles.card} aria-label={text.t('customers.file')}>
      {blocked && <p className={styles.blocked} role="alert"><Icon name="alert" size={14} /><span><strong>{text.t('customers.blocked')}</strong> {text.t('customers.blocked.by', { name: blocked.by, time: formatWhen(blocked.at, now, text), reason: blocked.reason })}</span></p>}
      <dl className={styles.rows}>
        <dt>{text.t('customers.phone')}</dt><dd><PhoneNumber of={of} masked={customer.phoneMasked} /></dd>
        <dt>{text.t('customers.orders')}</dt><dd>{text.t('customers.ordered', { count: orders.count })}</dd>
        <dt>{text.t('customers.paid')}</dt><dd>{money(orders.paid)}</dd>
        <dt>{text.t('customers.tickets')}</dt><dd>{tickets.count}{tickets.open > 0 && <small>{text.t('customers.open', { count: tickets.open })}</small>}</dd>
        <dt>{text.t('customers.refunded')}</dt><dd>{money(tickets.refunded)}</dd>
        <dt>{text.t('customers.refundRate')}</dt><dd>{percent(customer.refundRate, text)}<small>{text.t('customers.refundRate.why', { refunds: tickets.refunds, orders: orders.count })}</small></dd>
        {rating && <><dt>{text.t('customers.rating')}</dt><dd>{text.t('customers.rating.of', { average: rating.average.toFixed(1), count: rating.count })}</dd></>}
        {customer.since && <><dt>{text.t('customers.since')}</dt><dd>{formatWhen(customer.since, now, text)}</dd></>}
        <dt>{text.t('customers.channels')}</dt><dd>{customer.channels.map((channel) => text.word(`channel.${channel}`, channel)).join(text.t('timeline.comma'))}</dd>
      </dl>
    </section>
  );
}
