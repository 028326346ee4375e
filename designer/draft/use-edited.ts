import { useEffect, useMemo, useRef, useState } from 'react';
import type { FlowDraft, Form } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { BroughtForms } from './brought-forms.ts';
import type { DraftDocument, SaveState } from './draft-document.ts';
import { keep, readKept, setAside } from './kept-draft.ts';
import type { KeptDraft } from './kept-draft.ts';
import { useDraftSaver } from './use-draft-saver.ts';

/** A flow that is edited: what it is now, how its saving stands, and what this device holds beside it. */
export interface Edited {
  document: DraftDocument;
  saved: SaveState;
  aside: KeptDraft | undefined;
  /** The document right now, also between two drawings of the page. */
  current(): DraftDocument;
  setXml(xml: string): void;
  setForms(forms: readonly Form[]): void;
  /** Forms that come with steps; they are in the document once its diagram names them. */
  brought: BroughtForms;
  /** Goes on with this page's document in place of the newest one that the server has, which is put aside. */
  takeOver(): Promise<void>;
  /** Puts what is on the page aside, for a page that opens anew. */
  giveWay(): void;
  /** Changes places: what is aside becomes the document. @returns it */
  swap(): DraftDocument | undefined;
  forgetAside(): void;
}

/** @param heldBy who is probably at it, by name; then nothing is saved before it is taken over */
export function useEdited(shop: string, draft: FlowDraft, heldBy: string | undefined): Edited {
  const { saver, saved } = useDraftSaver(shop, draft, heldBy);
  const [aside, setAsideNow] = useState(() => leftOver(shop, draft));
  const [document, setDocument] = useState<DraftDocument>(() => ({ xml: draft.xml, forms: draft.forms, ...waiting(shop, draft) }));
  const latest = useRef(document);
  const brought = useMemo(() => new BroughtForms(), []);
  const change = (next: DraftDocument) => {
    latest.current = next;
    setDocument(next);
    saver.change(next);
  };
  useEffect(() => {
    // What the last visit could not send is sent now.
    if (waiting(shop, draft)) saver.change(latest.current);
  }, [saver, shop, draft]);
  const put = (next: KeptDraft | undefined) => {
    keep(shop, draft.key, next, 'aside');
    setAsideNow(next);
  };
  const kept = (at: string): KeptDraft => ({ ...latest.current, revision: saved.revision, at });
  return {
    document, saved, aside, brought,
    current: () => latest.current,
    setXml: (xml) => change({ xml, forms: brought.in(xml, latest.current.forms) }),
    setForms: (forms) => change({ ...latest.current, forms }),
    async takeOver() {
      const { xml, forms, revision, updatedAt } = await request<FlowDraft>('GET', `/flows/${draft.key}/draft`);
      if (revision > saved.revision) put({ xml, forms, revision, at: updatedAt ?? now() });
      if (latest.current.xml !== xml) saver.change(latest.current);
      saver.takeOver(revision);
    },
    giveWay: () => setAside(shop, draft.key),
    swap() {
      if (!aside) return undefined;
      const { xml, forms } = aside;
      put(kept(now()));
      change({ xml, forms });
      return { xml, forms };
    },
    forgetAside: () => put(undefined),
  };
}

function now(): string {
  return new Date().toISOString();
}

/** What this device holds on top of the server's draft. */
function waiting(shop: string, { key, revision }: FlowDraft): DraftDocument | undefined {
  const kept = readKept(shop, key);
  return kept && kept.revision === revision ? { xml: kept.xml, forms: kept.forms } : undefined;
}

/** What was put aside; so is what waits on top of a draft that somebody has replaced since. */
function leftOver(shop: string, { key, revision }: FlowDraft): KeptDraft | undefined {
  const kept = readKept(shop, key);
  if (kept && kept.revision !== revision) setAside(shop, key);
  return readKept(shop, key, 'aside');
}
