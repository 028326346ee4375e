import { Link } from 'react-router';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { GoodsPicture } from '../../../ui/components/goods-picture.tsx';
import { formatMoney } from '../../../ui/format/money.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { payChannel } from '../../../ui/format/pay-channel.ts';
import { Block } from './block.tsx';
import styles from './facts.module.css';
import { MoneyRows } from './money-rows.tsx';
import { RefundRows } from './refund-rows.tsx';

/** The order's own statuses; two of them share their code with a ticket's. */
const orderWords: Readonly<Record<string, string>> = { completed: 'order_completed', closed: 'order_closed' };

/** The order as it was paid, and what all its tickets did to it. */
export function OrderBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { orderDetail: order, refundable } = ticket;
  const currency = order.currency ?? ticket.amounts.currency;
  const money = (amount: number) => formatMoney(amount, currency, text.language);
  return (
    <Block title={text.t('ticket.order')} end={<Link to={`/orders/${order.number}`}>{order.number}</Link>}>
      <dl className={styles.rows}>
        <dt>{text.t('ticket.order.status')}</dt>
        <dd>{text.word(orderWords[order.status] ?? order.status)}</dd>
        <dt>{text.t('ticket.order.paid')}</dt>
        <dd>{money(order.paid)}{order.freight ? <small>{text.t('ticket.order.freight', { amount: money(order.freight) })}</small> : null}</dd>
        <dt>{text.t('ticket.order.payments')}</dt>
        <dd>{(order.payments ?? []).map((payment) => `${payChannel(payment.channel, text)} ${money(payment.amount)}`).join(text.t('common.separator'))}</dd>
        <dt>{text.t('ticket.order.refunded')}</dt>
        <dd>{money(refundable.refunded)}<small>{text.t('ticket.order.left', { reserved: money(refundable.reserved), left: money(refundable.amount) })}</small></dd>
        <RefundRows ticket={ticket} />
        <MoneyRows ticket={ticket} />
        {ticket.related.length > 0 && (
          <>
            <dt>{text.t('ticket.order.related')}</dt>
            <dd>{ticket.related.map((other) => (
              <div key={other.number}><Link to={`/tickets/${other.number}`}>{other.number}</Link><small>{text.label(other.typeLabel)} · {text.word(other.status)}</small></div>
            ))}</dd>
          </>
        )}
      </dl>
      <ul className={styles.goods}>
        {order.lines.map((line) => (
          <li key={line.id}>
            <GoodsPicture image={line.image} size={32} />
            <span title={line.title}>{line.title}</span>
            <small>× {line.quantity}</small>
            {money(line.unitPrice * line.quantity)}
          </li>
        ))}
      </ul>
    </Block>
  );
}
