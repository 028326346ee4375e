import { Link } from 'react-router';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { rowAmount, rowGoods, rowMoney } from './row-words.ts';
import type { StillRow } from './still-rows.ts';
import styles from './ticket-cards.module.css';

/** The tickets where a table does not fit: time and status first, then goods, amount, number. */
export function TicketCards(props: { rows: readonly StillRow[]; onOpen: (place: number) => void }) {
  const text = useText();
  return (
    <ul className={styles.cards} aria-label={text.t('inbox.table')}>
      {props.rows.map(({ ticket, gone }, place) => (
        <li key={ticket.id}>
          <Link className={`${styles.card} ${gone ? styles.gone : ''}`} to={`/tickets/${ticket.number}`} onClick={() => props.onOpen(place)}>
            <span className={styles.top}>
              <DeadlineChip due={ticket.due} suspended={ticket.statusGroup === 'suspended'} suspendedUntil={ticket.suspendedUntil} />
              <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
            </span>
            <GoodsLine lines={ticket.lines} size={44} />
            <span className={styles.foot}>
              {[text.label(ticket.typeLabel), ticket.number, ticket.buyer.name, rowGoods(ticket, text), rowMoney(ticket, text)].filter(Boolean).join(' · ')}
              <span className={styles.amount}>{rowAmount(ticket, text)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
