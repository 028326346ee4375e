import type { KeyboardEvent } from 'react';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import { addRule, copyRule, deleteRule, moveRule, setAnnotation, setCell, setResult } from '../edit/edit-table.ts';
import { inside, partOf, type Place } from './place.ts';

/** What a key does in the grid: another cell in hand, another table, or the cell's editor. */
export interface KeyAnswer { place?: Place; table?: DecisionTable; edit?: true }

const steps: Record<string, [row: number, column: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Undefined where the key is not the grid's. */
export function gridKey(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>, table: DecisionTable, place: Place): KeyAnswer | undefined {
  const step = steps[event.key];
  if (event.altKey) return step && step[0] !== 0 ? { table: moveRule(table, place.row, step[0] as -1 | 1), place: inside(table, { ...place, row: place.row + step[0] }) } : undefined;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'd') return { table: copyRule(table, place.row), place: { ...place, row: place.row + 1 } };
    if (event.key === 'Delete' || event.key === 'Backspace') return { table: deleteRule(table, place.row), place: inside({ ...table, rules: table.rules.slice(1) }, place) };
    return undefined;
  }
  if (step) return { place: inside(table, { row: place.row + step[0], column: place.column + step[1] }) };
  switch (event.key) {
    case 'Home': return { place: { ...place, column: 0 } };
    case 'End': return { place: inside(table, { ...place, column: Infinity }) };
    case 'Enter': case 'F2': return { edit: true };
    case 'Delete': case 'Backspace': return { table: cleared(table, place) };
    case 'n': case 'N': return { table: addRule(table, place.row + 1), place: { row: place.row + 1, column: 0 } };
    default: return undefined;
  }
}

function cleared(table: DecisionTable, { row, column }: Place): DecisionTable {
  const { part, index } = partOf(table, column);
  if (part === 'cell') return setCell(table, row, index, '-');
  return part === 'result' ? setResult(table, row, index, '') : setAnnotation(table, row, { zh: '' });
}
