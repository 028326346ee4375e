import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft } from '../forms/draft.ts';
import { useNow } from '../time/now.tsx';

export interface DraftState<T> {
  readonly value: T;
  set(value: T): void;
  /** When the kept draft was written; null while nothing was typed. */
  readonly savedAt: string | null;
  /** Forgets the draft and begins with `value`, or with what the page offers. */
  reset(value?: T): void;
}

/** Where this browser keeps what a person types under `name`. */
export function draftKey(person: string, name: string): string {
  return `reflow.draft.${person}.${name}`;
}

/** What is being typed under `name`, kept in this browser for seven days per person, so that it survives a reload. */
export function useDraft<T>(person: string, name: string, offered: T): DraftState<T> {
  const key = draftKey(person, name);
  const now = useNow();
  const [found, setFound] = useState(() => readDraft<T>(localStorage, key, now));
  const nowRef = useRef(now);
  useEffect(() => {
    nowRef.current = now;
  });
  const set = useCallback((data: T) => {
    writeDraft(localStorage, key, data, nowRef.current);
    setFound({ data, at: nowRef.current.toISOString() });
  }, [key]);
  const reset = useCallback((value?: T) => {
    dropDraft(localStorage, key);
    setFound(value === undefined ? undefined : { data: value, at: '' });
  }, [key]);
  return { value: found ? found.data : offered, set, savedAt: found?.at || null, reset };
}
