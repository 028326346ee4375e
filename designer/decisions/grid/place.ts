import type { DecisionTable } from '../../../engine/decisions/decision.ts';

/** The cell in hand. Columns count on from conditions to answers to the words of the row. */
export interface Place { readonly row: number; readonly column: number }

export type Part = 'cell' | 'result' | 'annotation';

/** What stands in a column of the grid, and its place among its own. */
export function partOf({ inputs, outputs }: DecisionTable, column: number): { part: Part; index: number } {
  if (column < inputs.length) return { part: 'cell', index: column };
  return column < inputs.length + outputs.length ? { part: 'result', index: column - inputs.length } : { part: 'annotation', index: 0 };
}

/** The nearest place that the table has. */
export function inside({ inputs, outputs, rules }: DecisionTable, { row, column }: Place): Place {
  return { row: Math.max(0, Math.min(rules.length - 1, row)), column: Math.max(0, Math.min(inputs.length + outputs.length, column)) };
}
