import { Link } from 'react-router';
import type { TicketSummary } from '../../../server/contracts/types.ts';
import { DeadlineChip } from '../../../ui/components/deadline-chip.tsx';
import { GoodsLine } from '../../../ui/components/goods-line.tsx';
import { StatusTag } from '../../../ui/components/status-tag.tsx';
import { formatFullTime, formatWhen } from '../../../ui/format/when.ts';
import { rowAmount, rowGoods, rowMoney, rowReason } from '../row-words.ts';
import styles from '../ticket-table.module.css';
import type { Column } from './column.ts';

/** Every column that the table can have, in the table's order. A new column is an entry here and a code in the contract. */
export const allColumns: readonly Column[] = [
  {
    code: 'due', look: styles.due,
    cell: (ticket) => <DeadlineChip due={ticket.due} suspended={ticket.statusGroup === 'suspended'} suspendedUntil={ticket.suspendedUntil} />,
  },
  {
    code: 'goods',
    cell: (ticket, text) => (
      <GoodsLine lines={ticket.lines}>
        <span className={styles.fold}>{[rowReason(ticket, text), ticket.buyer.name].filter(Boolean).join(' · ')}</span>
      </GoodsLine>
    ),
  },
  { code: 'sku', look: `${styles.wide} ${styles.quiet}`, title: skus, cell: (ticket) => skus(ticket) || '—' },
  { code: 'type', look: styles.type, cell: (ticket, text) => text.label(ticket.typeLabel) },
  { code: 'reason', look: `${styles.reason} ${styles.quiet}`, title: rowReason, cell: rowReason },
  {
    code: 'status', look: styles.status,
    cell: (ticket, text) => <><StatusTag status={ticket.status} statusGroup={ticket.statusGroup} /><span className={styles.sub} title={rowGoods(ticket, text)}>{rowGoods(ticket, text)}</span></>,
  },
  { code: 'step', look: `${styles.wide} ${styles.quiet}`, cell: (ticket, text) => ticket.axes.process.map(({ label }) => text.label(label)).join(text.t('common.separator')) || '—' },
  { code: 'amount', look: styles.amount, cell: (ticket, text) => <>{rowAmount(ticket, text)}<span className={styles.sub}>{rowMoney(ticket, text)}</span></> },
  { code: 'buyer', look: styles.buyer, title: (ticket) => ticket.buyer.name, cell: (ticket) => ticket.buyer.name },
  { code: 'assignee', look: styles.person, cell: (ticket) => ticket.assignee?.name ?? '—' },
  { code: 'group', look: styles.person, cell: (ticket, text) => (ticket.group ? text.label(ticket.group.label) : '—') },
  { code: 'tags', look: `${styles.wide} ${styles.quiet}`, title: (ticket) => ticket.tags.join(' · '), cell: (ticket) => ticket.tags.join(' · ') || '—' },
  {
    code: 'number', look: styles.number,
    cell: (ticket, text) => (
      <>
        <Link className={styles.no ?? ''} tabIndex={-1} to={`/tickets/${ticket.number}`}>{ticket.number}</Link>
        <span className={styles.sub}>{text.word(`channel.${ticket.order.channel}`, ticket.order.channel)} {ticket.order.number}</span>
      </>
    ),
  },
  { code: 'applied', look: styles.applied, title: (ticket) => formatFullTime(ticket.appliedAt), cell: (ticket, text, now) => formatWhen(ticket.appliedAt, now, text) },
];

/** What the shop calls the goods; tickets of a channel without such codes have none. */
function skus({ lines }: TicketSummary): string {
  return [...new Set(lines.map(({ sku }) => sku).filter(Boolean))].join(' · ');
}
