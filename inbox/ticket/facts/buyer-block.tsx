import { Link } from 'react-router';
import type { Customer, TicketDetail } from '../../../server/contracts/types.ts';
import { useCustomer } from '../../../ui/api/customers.ts';
import { Avatar } from '../../../ui/components/avatar.tsx';
import { Tag } from '../../../ui/components/tag.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { PhoneNumber } from '../../calls/phone-number.tsx';
import { percent } from '../../customers/rate.ts';
import { Block } from './block.tsx';
import styles from './facts.module.css';

/** Who bought it: the phone as far as the reader may see it, how often they bought and came back, their other tickets, and the way to their file. */
export function BuyerBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { user } = useDeskSession();
  const mayOpen = mayAct(user.roles, 'customers');
  const customer = useCustomer(ticket.order.number, mayOpen);
  const { address } = ticket.orderDetail;
  const place = [address?.region, address?.detail].filter(Boolean).join(' ');
  return (
    <Block title={text.t('ticket.buyer')} end={mayOpen && <Link to={`/customers/${customer.data?.id ?? ticket.order.number}`}>{text.t('customers.file')}</Link>}>
      <div className={styles.person}>
        <Avatar name={ticket.buyer.name} />
        <div>{ticket.buyer.name} <PhoneNumber of={ticket.order.number} masked={ticket.buyer.phoneMasked} ticket={ticket.number} />{place && <small>{place}</small>}</div>
      </div>
      {customer.data && <Known customer={customer.data} number={ticket.number} />}
    </Block>
  );
}

/** How many of the buyer's other tickets are named here; the file has all. */
const OTHERS = 3;

function Known({ customer, number }: { customer: Customer; number: string }) {
  const text = useText();
  const others = customer.tickets.items.filter((other) => other.number !== number);
  return (
    <div className={styles.known}>
      <p>{text.t('customers.counts', { orders: customer.orders.count, tickets: customer.tickets.count, rate: percent(customer.refundRate, text) })}</p>
      {(customer.blocked !== null || customer.tags.length > 0) && (
        <p className={styles.tags}>
          {customer.blocked && <span title={customer.blocked.reason}><Tag tone="failed">{text.t('customers.blocked')}</Tag></span>}
          {customer.tags.map((tag) => <Tag key={tag} tone="neutral">{tag}</Tag>)}
        </p>
      )}
      {others.length > 0 && (
        <dl className={styles.rows}>
          <dt>{text.t('ticket.buyer.others')}</dt>
          <dd>{others.slice(0, OTHERS).map((other) => <div key={other.number}><Link to={`/tickets/${other.number}`}>{other.number}</Link><small>{text.label(other.typeLabel)} · {text.word(other.status)}</small></div>)}</dd>
        </dl>
      )}
    </div>
  );
}
