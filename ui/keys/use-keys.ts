import { useEffect, useRef } from 'react';
import { createStored, useStored } from '../state/stored.ts';

/** What a single key does, by the value of `KeyboardEvent.key`; letters in lower case. */
export type Bindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Single keys can be switched off by people whose speech or hands would press them by accident (WCAG 2.1.4). */
export const singleKeys = createStored<'on' | 'off'>('reflow.keys', ['on', 'off'], () => 'on');

/** Runs `bindings` for single keys while the component is mounted, nothing is being typed and no dialog is open. */
export function useKeys(bindings: Bindings): void {
  const on = useStored(singleKeys) === 'on';
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => {
      if (!isSingleKey(event)) return;
      const run = latest.current[bindingName(event)];
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [on]);
}

/** `Shift+j` for letters with shift, else the key itself in lower case. */
export function bindingName(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  const letter = /^[a-z]$/i.test(event.key);
  return letter && event.shiftKey ? `Shift+${event.key.toLowerCase()}` : letter ? event.key.toLowerCase() : event.key;
}

function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]')) return false;
  // Enter and Space on a control belong to that control.
  if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a, input, [role=menuitem], [role=tab]')) return false;
  return !document.querySelector('[role=dialog], [role=alertdialog], .ant-dropdown:not(.ant-dropdown-hidden)');
}
