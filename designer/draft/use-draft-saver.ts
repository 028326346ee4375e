import { useEffect, useMemo, useState } from 'react';
import type { FlowDraft, SavedDraft } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import type { SaveState } from './draft-document.ts';
import { DraftSaver } from './draft-saver.ts';
import { keep } from './kept-draft.ts';

const RETRY_MS = 4000;

/** Saves a flow's draft while the page is open, and once more what is left when it is hidden. */
export function useDraftSaver(shop: string, draft: FlowDraft): { saver: DraftSaver; saved: SaveState } {
  const [saved, setSaved] = useState<SaveState>({ state: 'saved', revision: draft.revision, at: draft.updatedAt });
  const saver = useMemo(() => new DraftSaver({
    put: (document, revision, takeOver) => request<SavedDraft>('PUT', `/flows/${draft.key}/draft`, { body: { ...document, revision, ...(takeOver ? { takeOver } : {}) } }),
    keep: (document, revision) => keep(shop, draft.key, document, revision),
    onState: setSaved,
    retryMs: RETRY_MS,
  }, draft.revision, draft.updatedAt), [shop, draft]);
  useEffect(() => {
    const online = () => saver.again();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      saver.stop();
    };
  }, [saver]);
  return { saver, saved };
}
