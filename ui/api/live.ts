import { useEffect, useRef, useSyncExternalStore } from 'react';
import { apiUrl } from './client.ts';

/** What the server tells every open page of a shop. */
export type LiveEvent =
  | { readonly type: 'ticket'; readonly id: string; readonly version: number }
  | { readonly type: 'clock'; readonly now: string };

export type LiveState = 'connecting' | 'live' | 'lost';

/** One connection for the whole page, opened with the first listener and closed with the last. */
const listeners = new Set<(event: LiveEvent) => void>();
const stateListeners = new Set<() => void>();
let source: EventSource | undefined;
let reopening: ReturnType<typeof setTimeout> | undefined;
let state: LiveState = 'connecting';

/** Calls `handle` for each event while the component is mounted; the newest `handle` is used. */
export function useLiveEvents(handle: (event: LiveEvent) => void): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const listener = (event: LiveEvent) => latest.current(event);
    listeners.add(listener);
    if (listeners.size === 1) open();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) close();
    };
  }, []);
}

/** Whether live events arrive. The browser reconnects by itself. */
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

/** Reads one server-sent event; null for a kind or body this release does not know. */
export function parseLiveEvent(type: string, data: string): LiveEvent | null {
  try {
    const body: unknown = JSON.parse(data);
    if (typeof body !== 'object' || body === null) return null;
    if (type === 'ticket' && 'id' in body && typeof body.id === 'string') {
      return { type, id: body.id, version: 'version' in body ? Number(body.version) : 0 };
    }
    if (type === 'clock') return { type, now: 'now' in body ? String(body.now) : '' };
    return null;
  } catch {
    return null;
  }
}

function open(): void {
  source = new EventSource(apiUrl('/events'));
  source.onopen = () => setState('live');
  source.onerror = () => {
    setState('lost');
    // The browser retries by itself unless the server refused; then we ask again later.
    if (source?.readyState === EventSource.CLOSED) reopenLater();
  };
  for (const type of ['ticket', 'clock'] as const) {
    source.addEventListener(type, (message: MessageEvent<string>) => {
      const event = parseLiveEvent(type, message.data);
      if (event) for (const listener of listeners) listener(event);
    });
  }
}

function reopenLater(): void {
  clearTimeout(reopening);
  reopening = setTimeout(() => {
    if (listeners.size > 0) open();
  }, 10_000);
}

function close(): void {
  clearTimeout(reopening);
  source?.close();
  source = undefined;
  setState('connecting');
}

function setState(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of stateListeners) listener();
}
