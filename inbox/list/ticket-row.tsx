import type { MouseEvent } from 'react';
import { AlsoLooking } from '../../ui/components/also-looking.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import type { Column } from './columns/column.ts';
import { rowName } from './row-words.ts';
import type { StillRow } from './still-rows.ts';
import styles from './ticket-table.module.css';

export interface TicketRowProps {
  readonly row: StillRow;
  readonly columns: readonly Column[];
  readonly selected: boolean;
  readonly focused: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One ticket of the table. The whole row opens it; the number is the link. */
export function TicketRow({ row, columns, selected, focused, onFocus, onToggle, onOpen }: TicketRowProps) {
  const text = useText();
  const now = useNow();
  const { ticket, gone, changed } = row;
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
      {columns.map(({ code, look: width, title, cell }, place) => (
        <td key={code} className={width} title={title?.(ticket, text, now)}>
          {cell(ticket, text, now)}
          {place === columns.length - 1 && <AlsoLooking ticketId={ticket.id} row />}
        </td>
      ))}
    </tr>
  );
}
