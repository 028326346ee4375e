/** Parts of the panel and the page that a key or the bubble over a step leads to; each is marked with `data-part`. */
export type Part = 'kind' | 'name' | 'outcomes' | 'clock' | 'catalogue' | 'find';

/** Puts the keyboard into the first control of a part; nothing when the selected element has no such part. */
export function focusPart(part: Part): void {
  const holder = document.querySelector(`[data-part="${part}"]`);
  const control = holder?.querySelector<HTMLElement>('input, textarea, button, [role=combobox]');
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}
