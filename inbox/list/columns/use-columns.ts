import { useState } from 'react';
import type { SavedView } from '../../../server/contracts/types.ts';
import type { ColumnCode } from './column.ts';
import { readColumns } from './read-columns.ts';

const key = 'reflow.columns';

/** The columns of this list: a saved view's own, else what was last chosen in this browser. A choice made in a saved view lasts until it is left. */
export function useColumns(saved: SavedView | undefined): readonly [readonly ColumnCode[], (columns: readonly ColumnCode[]) => void] {
  const [own, setOwn] = useState<readonly ColumnCode[]>(() => readColumns(localStorage.getItem(key)));
  const [changed, setChanged] = useState<{ view: string; columns: readonly ColumnCode[] } | null>(null);
  if (saved) {
    return [changed?.view === saved.id ? changed.columns : saved.columns, (columns) => setChanged({ view: saved.id, columns })];
  }
  return [own, (columns) => {
    setOwn(columns);
    localStorage.setItem(key, columns.join(','));
  }];
}
