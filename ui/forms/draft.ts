/** Drafts older than this are forgotten. */
const KEPT_MS = 7 * 86_400_000;

/** Something half filled and when it was last touched. */
export interface Draft<T> { data: T; at: string }

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The draft under a key, unless there is none, it is older than seven days, or it cannot be read. */
export function readDraft<T>(storage: Storage, key: string, now: Date): Draft<T> | undefined {
  try {
    const draft = JSON.parse(storage.getItem(key) ?? 'null') as Draft<T> | null;
    if (!draft) return undefined;
    if (now.getTime() - new Date(draft.at).getTime() <= KEPT_MS) return draft;
    storage.removeItem(key);
  } catch {
    // An unreadable draft is no draft; the page starts empty.
  }
  return undefined;
}

/** Keeps a draft. Where nothing can be kept (private mode, full), the page still works. */
export function writeDraft<T>(storage: Storage, key: string, data: T, now: Date): void {
  try {
    storage.setItem(key, JSON.stringify({ data, at: now.toISOString() } satisfies Draft<T>));
  } catch {
    // The input is still on the page.
  }
}

export function dropDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Then there is none to drop.
  }
}
