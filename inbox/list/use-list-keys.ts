import { useEffect, useRef } from 'react';
import { useKeys } from '../../ui/keys/use-keys.ts';
import type { Question } from './acts/use-list-acts.ts';

export interface ListKeys {
  readonly rows: number;
  readonly focus: number;
  readonly setFocus: (place: number) => void;
  readonly open: (place: number) => void;
  readonly toggle: (place: number) => void;
  readonly claim: () => void;
  readonly preview: () => void;
  /** `a`, `r`, `o`: the outcome that has this letter. */
  readonly decide: (letter: string) => void;
  /** Acts that ask first: reassign, suspend, tag, note. */
  readonly ask: (question: Question) => void;
  readonly search: () => void;
  readonly loadNew: () => void;
  readonly changeView: (step: 1 | -1) => void;
  readonly clear: () => void;
}

/** The keys of a list, as the dialog of keys names them. */
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
    ' ': list.preview,
    c: list.claim,
    a: () => list.decide('a'),
    r: () => list.decide('r'),
    o: () => list.decide('o'),
    s: () => list.ask('reassign'),
    h: () => list.ask('suspend'),
    l: () => list.ask('tag'),
    m: () => list.ask('note'),
    '/': list.search,
    '.': list.loadNew,
    '[': () => list.changeView(-1),
    ']': () => list.changeView(1),
    Escape: list.clear,
  });
}
