import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Cell, CellKind } from './columns.ts';

/** What a workbook is made of: heads and kinds first, then rows as lines of JSON, then `null`. */
export interface Sheet { name: string; heads: string[]; kinds: CellKind[] }

const { name, heads, kinds } = workerData as Sheet;
const widths: Readonly<Record<CellKind, number>> = { text: 18, number: 8, money: 12, time: 18 };
const rows: (CellObject | null)[][] = [heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))];

function cellOf(cell: Cell, kind: CellKind | undefined): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...(kind === 'money' ? { format: '#,##0.00' } : {}) };
  // a workbook knows no zones: the shop's own hours are written as they are
  if (kind === 'time') return { value: new Date(`${cell.replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { value: cell, type: String };
}

parentPort?.on('message', (lines: string | null) => {
  if (lines !== null) {
    for (const line of lines.split('\n')) if (line) rows.push((JSON.parse(line) as Cell[]).map((cell, at) => cellOf(cell, kinds[at])));
    return;
  }
  void writeExcelFile(rows, { sheet: name, stickyRowsCount: 1, columns: kinds.map((kind) => ({ width: widths[kind] })) }).toBuffer()
    .then((bytes) => parentPort?.postMessage(bytes));
});
