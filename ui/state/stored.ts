import { useSyncExternalStore } from 'react';

/** A value kept in this browser and shared by every component that reads it. */
export interface Stored<T extends string> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Keeps one of a closed list of words under `key`. A missing, unknown or unreadable value (private mode) is `fallback`,
 * so a stale value of an older release never breaks the page.
 */
export function createStored<T extends string>(key: string, allowed: readonly T[], fallback: () => T): Stored<T> {
  const listeners = new Set<() => void>();
  let value: T = read(key, allowed) ?? fallback();
  return {
    get: () => value,
    set(next) {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // Without storage the choice still holds until the page is left.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The current value, re-rendering on change. */
export function useStored<T extends string>(stored: Stored<T>): T {
  return useSyncExternalStore(stored.subscribe, stored.get, stored.get);
}

function read<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  try {
    const found = localStorage.getItem(key);
    return allowed.find((word) => word === found);
  } catch {
    return undefined;
  }
}
