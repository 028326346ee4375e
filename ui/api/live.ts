import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveEvent } from './live-event.ts';
import { listen, type LiveState } from './live-source.ts';

export type { LiveEvent } from './live-event.ts';
export type { LiveState } from './live-source.ts';

/** One listening for the whole page, begun with the first listener and ended with the last. */
const listeners = new Set<(event: LiveEvent) => void>();
const stateListeners = new Set<() => void>();
let state: LiveState = 'connecting';
let stop: (() => void) | undefined;

/** Calls `handle` for each event while the component is mounted; the newest `handle` is used. */
export function useLiveEvents(handle: (event: LiveEvent) => void): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const listener = (event: LiveEvent) => latest.current(event);
    listeners.add(listener);
    if (listeners.size === 1) begin();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) end();
    };
  }, []);
}

/** Whether live events arrive. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => state,
    () => state,
  );
}

function begin(): void {
  stop = listen((news) => {
    if ('state' in news) setState(news.state);
    else for (const listener of listeners) listener(news.event);
  });
}

function end(): void {
  stop?.();
  setState('connecting');
}

function setState(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of stateListeners) listener();
}
