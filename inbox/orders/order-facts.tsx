import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { courierName } from '../../ui/forms/couriers.ts';
import { formatMoney } from '../../ui/format/money.ts';
import { formatMoment } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { PhoneNumber } from '../calls/phone-number.tsx';
import styles from './order-page.module.css';
import { channelWord, orderStatusWord } from './order-words.ts';

interface Props { order: OrderDetail }

function Card(props: { title: string; children: ReactNode }) {
  return <section className={styles.card} aria-label={props.title}><h2>{props.title}</h2>{props.children}</section>;
}

function Facts(props: { rows: readonly (readonly [string, ReactNode])[] }) {
  return <dl className={styles.facts}>{props.rows.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}</dl>;
}

/** What was paid, what went back, what others hold, and what is left. */
export function MoneyFacts({ order }: Props) {
  const { t, language } = useText();
  const money = (minor: number): string => formatMoney(minor, order.currency, language);
  const { refundable, discounts, points } = order;
  return (
    <Card title={t('orders.one.money')}>
      <Facts rows={[
        [t('orders.one.paid'), <>{money(order.paid)} {order.freight > 0 && <span className={styles.second}>{t('orders.one.freight', { amount: money(order.freight) })}</span>}</>],
        [t('orders.one.refunded'), money(refundable.refunded)],
        [t('orders.one.reserved'), money(refundable.reserved)],
        [t('orders.one.refundable'), <strong key="left">{money(refundable.amount)}</strong>],
        ...discounts.map((discount) => [discount.name ?? t('orders.one.discounts'), money(-discount.amount)] as const),
        ...(points.used > 0 ? [[t('orders.one.points'), `${t('orders.one.pointsCount', { points: points.used })} ${money(-points.value)}`] as const] : []),
      ]} />
    </Card>
  );
}

export function PaymentFacts({ order }: Props) {
  const text = useText();
  return (
    <Card title={text.t('orders.one.payments')}>
      {order.payments.length === 0 && <p className={styles.quiet}>{text.t('orders.one.unpaid')}</p>}
      <ul className={styles.rows}>
        {order.payments.map((payment) => (
          <li key={payment.id}>
            <span>{channelWord(payment.channel, 'pay', text)} <span className={styles.second}>{payment.paidAt && formatMoment(new Date(payment.paidAt))}</span></span>
            <span>{formatMoney(payment.amount, order.currency, text.language)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ParcelFacts({ order }: Props) {
  const text = useText();
  return (
    <Card title={text.t('orders.one.parcels')}>
      {order.parcels.length === 0 && <p className={styles.quiet}>{text.t('orders.one.noParcels')}</p>}
      <ul className={styles.rows}>
        {order.parcels.map((parcel) => (
          <li key={parcel.trackingNo}>
            <span>{courierName(parcel.courier, text)} {parcel.trackingNo}<CopyText value={parcel.trackingNo} /></span>
            {parcel.status && <span className={styles.second}>{text.word(`parcel.${parcel.status}`, parcel.status)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function TicketFacts({ order }: Props) {
  const text = useText();
  return (
    <Card title={text.t('orders.one.tickets')}>
      {order.tickets.length === 0 && <p className={styles.quiet}>{text.t('orders.one.noTickets')}</p>}
      <ul className={styles.rows}>
        {order.tickets.map((ticket) => (
          <li key={ticket.number}>
            <span><Link to={`/tickets/${ticket.number}`}>{ticket.number}</Link> <span className={styles.second}>{text.label(ticket.typeLabel)}</span></span>
            <StatusTag status={ticket.status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The order that this one is a part of, and the parts that it has. Nothing for an order that stands alone. */
export function FamilyFacts({ order }: Props) {
  const text = useText();
  if (!order.parentNumber && order.parts.length === 0) return null;
  return (
    <Card title={text.t('orders.one.family')}>
      <ul className={styles.rows}>
        {order.parentNumber && <li><span>{text.t('orders.one.parent')} <Link to={`/orders/${order.parentNumber}`}>{order.parentNumber}</Link></span></li>}
        {order.parts.map((part) => (
          <li key={part.number}>
            <span><Link to={`/orders/${part.number}`}>{part.number}</Link> {part.openTickets > 0 && <span className={styles.second}>{text.t('orders.one.part.open', { count: part.openTickets })}</span>}</span>
            <span className={styles.second}>{orderStatusWord(part.status, text)}{part.refunded > 0 ? ` · ${text.t('orders.one.part.refunded', { amount: formatMoney(part.refunded, order.currency, text.language) })}` : ''}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function BuyerFacts({ order }: Props) {
  const { t } = useText();
  const { user } = useDeskSession();
  const { buyer, address, remark } = order;
  return (
    <Card title={t('orders.one.buyer')}>
      <p>{mayAct(user.roles, 'customers') ? <Link to={`/customers/${order.number}`}>{buyer.name}</Link> : buyer.name} <PhoneNumber of={order.number} masked={buyer.phone || null} /></p>
      {address && <p className={styles.second}>{[address.name, address.phone, `${address.region}${address.detail}`].filter(Boolean).join(' · ')}</p>}
      {remark && <p className={styles.second}>{t('orders.one.remark')}{t('common.separator')}{remark}</p>}
    </Card>
  );
}

const moments = ['createdAt', 'paidAt', 'shippedAt', 'deliveredAt', 'completedAt', 'closedAt'] as const;

export function TimeFacts({ order }: Props) {
  const { t } = useText();
  const known = moments.flatMap((moment) => {
    const at = order[moment];
    return at ? [[t(`orders.one.${moment}`), <time key={moment} dateTime={at}>{formatMoment(new Date(at))}</time>] as const] : [];
  });
  return <Card title={t('orders.one.times')}><Facts rows={known} /></Card>;
}
