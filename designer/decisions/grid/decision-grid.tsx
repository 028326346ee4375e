import { useEffect, useRef, type ReactNode } from 'react';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { DecisionReplay } from '../../../server/contracts/types.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { TableChange } from '../edit/changes.ts';
import styles from '../decisions.module.css';
import { GridRow } from './grid-row.tsx';
import { gridKey } from './grid-keys.ts';
import type { Place } from './place.ts';

export interface GridProps {
  readonly table: DecisionTable;
  readonly place: Place;
  readonly changes: readonly TableChange[];
  readonly problems: readonly Problem[];
  /** Rules that the test row fits. */
  readonly hits: readonly string[];
  /** How often each rule decided, where decisions are known. */
  readonly replay: DecisionReplay | undefined;
  /** Head of a column, with its menu. */
  head(part: 'input' | 'output', index: number): ReactNode;
  /** Number of a row, with its menu. */
  rowMenu(row: number): ReactNode;
  onPlace(place: Place): void;
  onTable(table: DecisionTable): void;
  /** Opens the editor of the cell in hand. */
  onEdit(): void;
}

/** The table as people read it; one cell is in hand and moves with the arrow keys. */
export function DecisionGrid(props: GridProps) {
  const text = useText();
  const grid = useRef<HTMLTableElement>(null);
  const focused = useRef(false);
  const { table, place } = props;
  const replay = props.replay && props.replay.compared > 0 ? props.replay : undefined;
  useEffect(() => {
    if (focused.current) grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [place.row, place.column, table.rules.length]);
  return (
    <div className={styles.scroll}>
      <table ref={grid} role="grid" className={styles.grid} aria-label={text.label(table.label)}
        onFocus={() => { focused.current = true; }}
        onBlur={(event) => { focused.current = event.currentTarget.contains(event.relatedTarget); }}
        onKeyDown={(event) => {
          if (!(event.target instanceof HTMLTableCellElement)) return;
          const answer = gridKey(event, table, place);
          if (!answer) return;
          event.preventDefault();
          if (answer.table) props.onTable(answer.table);
          if (answer.place) props.onPlace(answer.place);
          if (answer.edit) props.onEdit();
        }}
      >
        <thead>
          <tr className={styles.sides}>
            <td colSpan={replay ? 2 : 1} />
            <th scope="colgroup" colSpan={table.inputs.length}>{text.t('decisions.if')}</th>
            <th scope="colgroup" colSpan={table.outputs.length} className={styles.then}>{text.t('decisions.then')}</th>
            <td />
          </tr>
          <tr>
            <th scope="col" className={styles.rowHead}>{text.t('decisions.row')}</th>
            {replay && <th scope="col" className={styles.count}>{text.t('decisions.replay.hits', { count: replay.compared })}</th>}
            {table.inputs.map((input, index) => <th key={input.id} scope="col">{props.head('input', index)}</th>)}
            {table.outputs.map((output, index) => <th key={output.name} scope="col" className={index === 0 ? styles.then : ''}>{props.head('output', index)}</th>)}
            <th scope="col">{text.t('decisions.annotation')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule, row) => (
            <GridRow key={rule.id} table={table} row={row} column={place.row === row ? place.column : undefined} changes={props.changes.filter((change) => 'rule' in change && change.rule === rule.id)}
              problems={props.problems.filter(({ element }) => element === rule.id || element.startsWith(`${rule.id}/`))} hit={props.hits.includes(rule.id)} times={replay && { before: 0, now: 0, ...replay.rules.find((one) => one.rule === rule.id) }}
              menu={props.rowMenu(row)} onPlace={props.onPlace} onEdit={props.onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
