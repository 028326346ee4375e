import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { formatFullTime, formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { rowAmount, rowGoods, rowMoney, rowName, rowReason } from './row-words.ts';
import type { StillRow } from './still-rows.ts';
import styles from './ticket-table.module.css';

export interface TicketRowProps {
  readonly row: StillRow;
  readonly selected: boolean;
  readonly focused: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One ticket of the table. The whole row opens it; the number is the link. */
export function TicketRow({ row, selected, focused, onFocus, onToggle, onOpen }: TicketRowProps) {
  const text = useText();
  const now = useNow();
  const { ticket, gone, changed } = row;
  const reason = rowReason(ticket, text);
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, input')) return;
    onOpen();
  };
  const look = [styles.row, focused && styles.focused, gone && styles.gone, changed && styles.changed].filter(Boolean).join(' ');
  return (
    <tr className={look} tabIndex={focused ? 0 : -1} aria-selected={selected} aria-label={rowName(ticket, now, text)}
      title={gone ? text.t('inbox.gone') : undefined} onFocus={onFocus} onClick={open} data-place={focused ? 'here' : undefined}>
      <td className={styles.check}>
        <input type="checkbox" tabIndex={-1} checked={selected} onChange={onToggle} aria-label={text.t('inbox.select.one', { number: ticket.number })} />
      </td>
      <td className={styles.due}><DeadlineChip due={ticket.due} suspended={ticket.statusGroup === 'suspended'} suspendedUntil={ticket.suspendedUntil} /></td>
      <td>
        <GoodsLine lines={ticket.lines}>
          <span className={styles.fold}>{[reason, ticket.buyer.name].filter(Boolean).join(' · ')}</span>
        </GoodsLine>
      </td>
      <td className={styles.type}>{text.label(ticket.typeLabel)}</td>
      <td className={`${styles.reason} ${styles.reasonCell}`} title={reason}>{reason}</td>
      <td className={styles.status}>
        <StatusTag status={ticket.status} statusGroup={ticket.statusGroup} />
        <span className={styles.sub} title={rowGoods(ticket, text)}>{rowGoods(ticket, text)}</span>
      </td>
      <td className={styles.amount}>
        {rowAmount(ticket, text)}
        <span className={styles.sub}>{rowMoney(ticket, text)}</span>
      </td>
      <td className={styles.buyer} title={ticket.buyer.name}>{ticket.buyer.name}</td>
      <td className={styles.number}>
        <Link className={styles.no ?? ''} tabIndex={-1} to={`/tickets/${ticket.number}`}>{ticket.number}</Link>
        <span className={styles.sub}>{text.word(`channel.${ticket.order.channel}`, ticket.order.channel)} {ticket.order.number}</span>
      </td>
      <td className={styles.applied} title={formatFullTime(ticket.appliedAt)}>{formatWhen(ticket.appliedAt, now, text)}</td>
    </tr>
  );
}
