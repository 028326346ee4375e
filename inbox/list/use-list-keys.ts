import { useEffect, useRef } from 'react';
import { useKeys } from '../../ui/keys/use-keys.ts';

export interface ListKeys {
  readonly rows: number;
  readonly focus: number;
  readonly setFocus: (place: number) => void;
  readonly open: (place: number) => void;
  readonly toggle: (place: number) => void;
  readonly claim: () => void;
  readonly search: () => void;
  readonly loadNew: () => void;
  readonly changeView: (step: 1 | -1) => void;
  readonly clear: () => void;
}

/** The keys of a list: J K move, Shift J K move and select, X select, Enter open, C claim, / search, . new rows, [ ] views, Esc clear. */
export function useListKeys(list: ListKeys): void {
  const byKey = useRef(false);
  const move = (step: 1 | -1, selecting = false) => {
    if (list.rows === 0) return;
    const next = Math.min(list.rows - 1, Math.max(0, list.focus + step));
    byKey.current = true;
    list.setFocus(next);
    if (selecting) list.toggle(next);
  };
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    document.querySelector<HTMLElement>('tr[data-place=here]')?.focus();
  }, [list.focus]);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    'Shift+j': () => move(1, true),
    'Shift+k': () => move(-1, true),
    x: () => list.toggle(list.focus),
    Enter: () => list.open(list.focus),
    c: list.claim,
    '/': list.search,
    '.': list.loadNew,
    '[': () => list.changeView(-1),
    ']': () => list.changeView(1),
    Escape: list.clear,
  });
}
