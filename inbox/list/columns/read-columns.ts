import type { ColumnCode } from './column.ts';

/** The columns of a table where nobody chose any. */
export const usualColumns: readonly ColumnCode[] = ['due', 'goods', 'type', 'reason', 'status', 'amount', 'buyer', 'number', 'applied'];

/** In the table's order. */
export const columnCodes: readonly ColumnCode[] = ['due', 'goods', 'sku', 'type', 'reason', 'status', 'step', 'amount', 'buyer', 'assignee', 'group', 'tags', 'number', 'applied'];

/** A stored choice; what is not known any more is passed over, and nothing at all means the usual columns. */
export function readColumns(stored: string | null): readonly ColumnCode[] {
  const chosen = new Set(stored?.split(','));
  const found = columnCodes.filter((code) => chosen.has(code));
  return found.length > 0 ? found : usualColumns;
}
