import { useEffect, useMemo, useState } from 'react';
import type { FlowDraft, SavedDraft } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import type { SaveState } from './draft-document.ts';
import { DraftSaver } from './draft-saver.ts';
import { keep } from './kept-draft.ts';

const RETRY_MS = 4000;

/** Saves a flow's draft while the page is open, and once more what is left when it is hidden. */
export function useDraftSaver(shop: string, draft: FlowDraft, heldBy?: string): { saver: DraftSaver; saved: SaveState } {
  const [saved, setSaved] = useState<SaveState>(() => beginning(draft, heldBy));
  const saver = useMemo(() => new DraftSaver({
    put: (document, revision, takeOver) => request<SavedDraft>('PUT', `/flows/${draft.key}/draft`, { body: { ...document, revision, ...(takeOver ? { takeOver } : {}) } }),
    keep: (document, revision) => keep(shop, draft.key, document && { ...document, revision, at: new Date().toISOString() }),
    onState: setSaved,
    retryMs: RETRY_MS,
  }, beginning(draft, heldBy)), [shop, draft, heldBy]);
  useEffect(() => {
    const online = () => saver.again();
    const seen = () => {
      if (document.visibilityState === 'visible') void lookAgain(draft.key, saver);
    };
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
      saver.stop();
    };
  }, [saver, draft.key]);
  return { saver, saved };
}

function beginning({ revision, updatedAt: at }: FlowDraft, heldBy: string | undefined): SaveState {
  return heldBy === undefined ? { state: 'saved', revision, at } : { state: 'taken', revision, at, by: heldBy };
}

/** Whoever comes back to the page learns at once that somebody else has saved, not at the next change. */
async function lookAgain(key: string, saver: DraftSaver): Promise<void> {
  const { revision, editor } = await request<FlowDraft>('GET', `/flows/${key}/draft`).catch(() => ({ revision: saver.state.revision, editor: null }));
  saver.learn(revision, editor?.name ?? '');
}
