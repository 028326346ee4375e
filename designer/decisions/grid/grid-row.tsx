import type { ReactNode } from 'react';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { cellWords, resultWords } from '../cells/words.ts';
import type { TableChange } from '../edit/changes.ts';
import styles from '../decisions.module.css';
import type { Place } from './place.ts';

interface GridRowProps {
  readonly table: DecisionTable;
  readonly row: number;
  /** Column of the cell in hand, if it is in this row. */
  readonly column: number | undefined;
  readonly changes: readonly TableChange[];
  readonly problems: readonly Problem[];
  readonly hit: boolean;
  /** How often it decided, and would have; undefined where no decisions are known. */
  readonly times: { before: number; now: number } | undefined;
  readonly menu: ReactNode;
  onPlace(place: Place): void;
  onEdit(): void;
}

interface Shown { key: string; words: string; before?: string | undefined; kind: 'cell' | 'result' }

/** One rule. Cells that changed since the live version show what was there. */
export function GridRow(props: GridRowProps) {
  const text = useText();
  const { table, row } = props;
  const rule = table.rules[row]!;
  const off = rule.enabled === false;
  const was = (kind: 'cell' | 'result', column: string): string | undefined => props.changes.flatMap((change) => ('before' in change && change.kind === kind && change.column === column ? [change.before] : []))[0];
  const shown: Shown[] = [
    ...table.inputs.map((input, index) => ({ key: input.id, kind: 'cell' as const, words: cellWords(rule.cells[index]!, input, text), before: before(was('cell', input.id), (cell) => cellWords(cell, input, text)) })),
    ...table.outputs.map((output, index) => ({ key: output.name, kind: 'result' as const, words: resultWords(rule.results[index]!, output, text), before: before(was('result', output.name), (result) => resultWords(result, output, text)) })),
  ];
  const added = props.changes.some(({ kind }) => kind === 'added');
  const classes = [off ? styles.off : '', props.hit ? styles.hit : '', props.column === undefined ? '' : styles.inHand, added ? styles.added : ''].join(' ');
  const at = (column: number) => ({
    tabIndex: props.column === column ? 0 : -1,
    'aria-selected': props.column === column, onFocus: () => props.onPlace({ row, column }), onDoubleClick: props.onEdit,
  });
  return (
    <tr className={classes}>
      <th scope="row" className={styles.rowHead}>
        {props.menu}
        {props.hit && <span className="sr-only">{text.t('decisions.test.hit')}</span>}
      </th>
      {props.times && <Times {...props.times} />}
      {shown.map((cell, index) => {
        const problem = props.problems.find(({ element }) => element === `${rule.id}/${cell.key}`);
        return (
          <td key={cell.key} role="gridcell" {...at(index)} title={problem ? text.label(problem.message) : undefined} aria-invalid={problem?.severity === 'error' || undefined}
            className={[cell.words === '—' ? styles.any : '', cell.kind === 'result' ? styles.answer : '', index === table.inputs.length ? styles.then : '', cell.before === undefined ? '' : styles.changed, problem ? styles.wrong : ''].join(' ')}>
            {cell.words}
            {cell.before !== undefined && <small><span className="sr-only">{text.t('decisions.was')}</span><s>{cell.before}</s></small>}
          </td>
        );
      })}
      <td role="gridcell" {...at(shown.length)} className={`${styles.note} ${props.changes.some(({ kind }) => kind === 'annotation') ? styles.changed : ''}`}>
        {text.label(rule.annotation)}
        {off && <small>{text.t('decisions.off')}</small>}
      </td>
    </tr>
  );
}

function Times({ before: then, now }: { before: number; now: number }) {
  const change = now - then;
  return (
    <td className={styles.count}>
      {now}
      {change !== 0 && <small>{change > 0 ? '+' : '−'}{Math.abs(change)}</small>}
    </td>
  );
}

function before(cell: string | undefined, words: (cell: string) => string): string | undefined {
  return cell === undefined ? undefined : words(cell);
}
