import type { RefObject } from 'react';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { cellWords, resultWords } from '../cells/words.ts';
import type { TableChange } from '../edit/changes.ts';
import { setAnnotation, setCell, setResult } from '../edit/edit-table.ts';
import styles from '../decisions.module.css';
import { ConditionEditor } from './condition-editor.tsx';
import { partOf, type Place } from './place.ts';
import { ResultEditor } from './result-editor.tsx';
import { TextField } from './text-field.tsx';

interface CellBarProps {
  readonly table: DecisionTable;
  readonly place: Place;
  readonly changes: readonly TableChange[];
  readonly bar: RefObject<HTMLDivElement | null>;
  onTable(table: DecisionTable): void;
  /** The cell is done: the grid has the keys again. */
  onDone(): void;
}

/** The editor of the cell in hand: what it compares with, in words, and what stood there in the live version. */
export function CellBar(props: CellBarProps) {
  const text = useText();
  const { table, place } = props;
  const rule = table.rules[place.row];
  if (!rule) return <div className={styles.bar} ref={props.bar}><span className={styles.quiet}>{text.t('decisions.empty')}</span></div>;
  const { part, index } = partOf(table, place.column);
  const column = part === 'cell' ? table.inputs[index]! : part === 'result' ? table.outputs[index]! : undefined;
  const name = text.t('decisions.place', { n: place.row + 1, column: column ? text.label(column.label) : text.t('decisions.annotation') });
  const key = `${rule.id}/${place.column}`;
  return (
    <div className={styles.bar} ref={props.bar} role="group" aria-label={name}
      onKeyDown={(event) => {
        const select = event.target instanceof Element && event.target.closest('[aria-expanded=true]');
        if ((event.key === 'Escape' || event.key === 'Enter') && !select && !event.nativeEvent.isComposing) {
          // With Enter the field hands on what was typed when it loses the focus.
          event.preventDefault();
          props.onDone();
        }
      }}
    >
      <strong>{name}</strong>
      {part === 'cell' && <ConditionEditor key={key} input={table.inputs[index]!} cell={rule.cells[index]!} onChange={(cell) => props.onTable(setCell(table, place.row, index, cell))} />}
      {part === 'result' && <ResultEditor key={key} output={table.outputs[index]!} result={rule.results[index]!} onChange={(result) => props.onTable(setResult(table, place.row, index, result))} />}
      {part === 'annotation' && (['zh', 'en'] as const).map((language) => (
        <TextField key={`${key}${language}`} className={styles.wide} value={rule.annotation?.[language] ?? ''} label={text.t(`decisions.annotation.${language}`)} placeholder={text.t(`decisions.annotation.${language}`)}
          onChange={(words) => props.onTable(setAnnotation(table, place.row, { ...(rule.annotation ?? { zh: '' }), [language]: words }))} />
      ))}
      <Former {...props} />
    </div>
  );
}

/** What stood in the cell in the live version, and the way back. */
function Former({ table, place, changes, onTable }: CellBarProps) {
  const text = useText();
  const { part, index } = partOf(table, place.column);
  const column = part === 'cell' ? table.inputs[index]!.id : table.outputs[index]?.name;
  const change = changes.find((one) => 'before' in one && one.kind === part && one.rule === table.rules[place.row]!.id && one.column === column);
  if (!change || !('before' in change)) return null;
  const before = change.before;
  const words = part === 'cell' ? cellWords(before, table.inputs[index]!, text) : resultWords(before, table.outputs[index]!, text);
  const restore = () => onTable(part === 'cell' ? setCell(table, place.row, index, before) : setResult(table, place.row, index, before));
  return <span className={styles.quiet}>{text.t('decisions.before', { words })} <button type="button" className={styles.link} onClick={restore}>{text.t('decisions.restore')}</button></span>;
}
