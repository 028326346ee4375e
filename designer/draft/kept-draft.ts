import type { DraftDocument } from './draft-document.ts';

export interface KeptDraft extends DraftDocument {
  /** The server's revision that it was made on. */
  revision: number;
  /** When it was kept, ISO 8601; for people to recognise it by. */
  at: string;
}

/** `waiting` is sent as soon as it can be; `aside` is what somebody else's newer draft, or a choice between the two, has left over. */
export type Shelf = 'waiting' | 'aside';

/** What this device holds of a flow that the server does not have. */
export function readKept(shop: string, key: string, shelf: Shelf = 'waiting'): KeptDraft | undefined {
  try {
    const text = localStorage.getItem(nameOf(shop, key, shelf));
    return text === null ? undefined : (JSON.parse(text) as KeptDraft);
  } catch {
    return undefined;
  }
}

/** Without a draft: forgets it. A full or forbidden store only means that a closed page loses what was not sent. */
export function keep(shop: string, key: string, draft: KeptDraft | undefined, shelf: Shelf = 'waiting'): void {
  try {
    if (draft) localStorage.setItem(nameOf(shop, key, shelf), JSON.stringify(draft));
    else localStorage.removeItem(nameOf(shop, key, shelf));
  } catch {
    return;
  }
}

/** Puts what waits on the other shelf: the server's draft is newer, or is to be looked at first. */
export function setAside(shop: string, key: string): void {
  const waiting = readKept(shop, key);
  if (!waiting) return;
  keep(shop, key, waiting, 'aside');
  keep(shop, key, undefined);
}

function nameOf(shop: string, key: string, shelf: Shelf): string {
  return shelf === 'waiting' ? `reflow.draft.${shop}.${key}` : `reflow.draft.${shop}.${key}.${shelf}`;
}
