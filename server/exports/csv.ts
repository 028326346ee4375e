import { stringify } from 'csv-stringify/sync';
import type { Cell, CellKind } from './columns.ts';

/** Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula begins with an apostrophe. */
export function csvRows(rows: readonly (readonly Cell[])[], kinds: readonly CellKind[]): string {
  return stringify(rows.map((row) => row.map((cell, at) => (kinds[at] === 'money' && typeof cell === 'number' ? money(cell) : cell))), { escape_formulas: true, record_delimiter: 'windows' });
}

/** What a spreadsheet needs to read Chinese: it takes a file without this mark for the machine's own code page. */
export const byteOrderMark = '\uFEFF';

/** 104.5 as 104.50: amounts without decimals stay without. */
function money(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}
