import { useEffect, type ReactNode } from 'react';

/** What the viewer can do with the picture on it. */
export interface ViewerActs { onRotateLeft(): void; onRotateRight(): void; onZoomIn(): void; onZoomOut(): void; onReset(): void }

/** The viewer's own keys beside the arrows and Esc, around its buttons: R and Shift R turn, + and − zoom, 0 puts it back. */
export function ViewerKeys({ acts, children }: { acts: ViewerActs; children: ReactNode }) {
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = { r: acts.onRotateRight, R: acts.onRotateLeft, '+': acts.onZoomIn, '=': acts.onZoomIn, '-': acts.onZoomOut, 0: acts.onReset };
    const listener = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, [acts]);
  return <>{children}</>;
}
