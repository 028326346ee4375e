import { useState } from 'react';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import { useDraft } from '../../../ui/state/use-draft.ts';

/** A table that is being changed. */
export interface TableDraft {
  readonly table: DecisionTable;
  readonly changed: boolean;
  /** When it was last kept in this browser; null while nothing was changed. */
  readonly savedAt: string | null;
  apply(next: DecisionTable): void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Back to the live version. */
  discard(): void;
}

const MAX_UNDO = 100;

/** Changes over the live table, kept in this browser, each taken back by one undo. */
export function useTableDraft(person: string, live: DecisionTable): TableDraft {
  const kept = useDraft<DecisionTable | null>(person, `decision.${live.key}`, null);
  const [past, setPast] = useState<readonly DecisionTable[]>([]);
  const [future, setFuture] = useState<readonly DecisionTable[]>([]);
  const table = kept.value ?? live;
  const show = (next: DecisionTable): void => (same(next, live) ? kept.reset() : kept.set(next));
  return {
    table,
    changed: !same(table, live),
    savedAt: kept.savedAt,
    apply(next) {
      if (same(next, table)) return;
      setPast([...past.slice(1 - MAX_UNDO), table]);
      setFuture([]);
      show(next);
    },
    undo: past.length === 0 ? undefined : () => { setPast(past.slice(0, -1)); setFuture([...future, table]); show(past.at(-1)!); },
    redo: future.length === 0 ? undefined : () => { setFuture(future.slice(0, -1)); setPast([...past, table]); show(future.at(-1)!); },
    discard: () => { setPast([...past, table]); setFuture([]); kept.reset(); },
  };
}

function same(a: DecisionTable, b: DecisionTable): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
