import { createText, type Text } from './text.ts';

const listeners = new Set<() => void>();
let shown: Text = createText('zh-CN', {});

/** The words on screen. */
export function shownText(): Text {
  return shown;
}

/** From now on these are on screen. */
export function showText(text: Text): void {
  shown = text;
  for (const listener of listeners) listener();
}

export function onShownText(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
