import { useEffect, useRef } from 'react';
import { useKeys } from '../../ui/keys/use-keys.ts';
import type { Builder } from './builder-context.ts';
import type { Undoable } from './use-undo.ts';

/** J K another field · N to the cards · Delete · Ctrl D copy · Ctrl Z, Ctrl Shift Z. Alt ↑ ↓ belong to the rows themselves. */
export function useBuilderKeys(builder: Builder | undefined, history: Undoable, onAdd: () => void): void {
  const latest = useRef({ builder, history });
  useEffect(() => { latest.current = { builder, history }; });
  const step = (by: number): void => {
    if (!builder) return;
    const at = builder.form.fields.findIndex(({ code }) => code === builder.field?.code);
    const next = builder.form.fields[at < 0 ? 0 : at + by];
    if (next) builder.select(next.code);
  };
  const remove = (): void => { if (builder?.field) builder.remove(builder.field.code); };
  useKeys({ j: () => step(1), k: () => step(-1), n: onAdd, Delete: remove, Escape: () => builder?.select(undefined) });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]');
      const now = latest.current;
      const act = event.key === 'z' && !typing ? (event.shiftKey ? now.history.redo : now.history.undo)
        : event.key === 'y' && !typing ? now.history.redo
        : event.key === 'd' && now.builder?.field ? () => now.builder?.copy(now.builder.field!.code) : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
