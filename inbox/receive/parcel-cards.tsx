import { Link } from 'react-router';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './receive.module.css';

/** Tickets whose goods come back, without amounts: the warehouse counts goods. */
export function ParcelCards(props: { title: string; tickets: readonly TicketSummary[] }) {
  const text = useText();
  return (
    <section className={styles.list} aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul className={styles.cards}>
        {props.tickets.map((ticket) => (
          <li key={ticket.id}>
            <Link to={`/receive/${ticket.number}`} className={styles.card ?? ''}>
              <span className={styles.top}>
                <DeadlineChip due={ticket.due} suspended={ticket.statusGroup === 'suspended'} suspendedUntil={ticket.suspendedUntil} />
                <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
              </span>
              <GoodsLine lines={ticket.lines} size={44} />
              <span className={styles.quiet}>{[ticket.number, text.label(ticket.typeLabel), ticket.buyer.name].join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
