import type { DraftDocument } from './draft-document.ts';

export interface KeptDraft extends DraftDocument { revision: number }

/** What this device holds of a flow that the server does not have yet. */
export function readKept(shop: string, key: string): KeptDraft | undefined {
  try {
    const text = localStorage.getItem(nameOf(shop, key));
    return text === null ? undefined : (JSON.parse(text) as KeptDraft);
  } catch {
    return undefined;
  }
}

/** Without a document: forgets it. A full or forbidden store only means that a closed page loses what was not sent. */
export function keep(shop: string, key: string, document: DraftDocument | undefined, revision: number): void {
  try {
    if (document) localStorage.setItem(nameOf(shop, key), JSON.stringify({ ...document, revision }));
    else localStorage.removeItem(nameOf(shop, key));
  } catch {
    return;
  }
}

function nameOf(shop: string, key: string): string {
  return `reflow.draft.${shop}.${key}`;
}
