import { useText } from '../../ui/i18n/use-text.ts';
import type { ColumnCode } from './columns/column.ts';
import { allColumns } from './columns/columns.tsx';
import type { StillRow } from './still-rows.ts';
import { TicketRow } from './ticket-row.tsx';
import styles from './ticket-table.module.css';

export interface RowsProps {
  readonly columns: readonly ColumnCode[];
  readonly rows: readonly StillRow[];
  readonly selected: ReadonlySet<string>;
  /** Place of the row that the keys act on. */
  readonly focus: number;
  readonly onFocus: (place: number) => void;
  readonly onToggle: (id: string) => void;
  readonly onToggleAll: () => void;
  readonly onOpen: (place: number) => void;
}

/** The tickets as a table whose rows are walked by keys. */
export function TicketTable(props: RowsProps) {
  const text = useText();
  const columns = allColumns.filter(({ code }) => props.columns.includes(code));
  const all = props.rows.length > 0 && props.rows.every((row) => props.selected.has(row.ticket.id));
  const some = props.rows.some((row) => props.selected.has(row.ticket.id));
  return (
    <table className={styles.table} role="grid" aria-label={text.t('inbox.table')} aria-multiselectable="true" aria-rowcount={-1}>
      <thead>
        <tr>
          <th scope="col" className={styles.check}>
            <input type="checkbox" aria-label={text.t('inbox.select.all')} checked={all} onChange={props.onToggleAll}
              ref={(box) => { if (box) box.indeterminate = some && !all; }} />
          </th>
          {columns.map(({ code, look }) => <th key={code} scope="col" className={look}>{text.t(`inbox.column.${code}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, place) => (
          <TicketRow key={row.ticket.id} row={row} columns={columns} selected={props.selected.has(row.ticket.id)} focused={place === props.focus}
            onFocus={() => props.onFocus(place)} onToggle={() => props.onToggle(row.ticket.id)} onOpen={() => props.onOpen(place)} />
        ))}
      </tbody>
    </table>
  );
}
