import { useRef, useState } from 'react';
import type { OrderDetail, Quote, ReasonEntry } from '../../server/contracts/types.ts';
import { newIdempotencyKey } from '../../ui/api/client.ts';
import { dropDraft, readDraft, writeDraft } from '../../ui/forms/draft.ts';
import { useNow } from '../../ui/time/now.tsx';
import { missingOf, quoteInput, receivedFor, startApply } from './apply-model.ts';
import type { ApplyDraft, Missing } from './apply-model.ts';
import { useBuyerQuote, useReasons } from './buyer-api.ts';
import { useSettled } from './use-settled.ts';

export interface Apply {
  draft: ApplyDraft;
  /** When a kept draft was last touched; absent for a fresh one. */
  draftAt: string | undefined;
  reasons: ReasonEntry[];
  reason: ReasonEntry | undefined;
  quote: Quote | undefined;
  /** The quote on screen belongs to what was filled in before. */
  quoting: boolean;
  quoteError: unknown;
  missing: Missing[];
  change(next: ApplyDraft): void;
  /** Forgets everything filled in. */
  restart(): void;
  /** The same for every try to send the same request. */
  key(): string;
  /** The request is in: nothing is left to keep. */
  sent(): void;
}

/** One request being filled in: kept over reloads, with the reasons and the quote that belong to it. */
export function useApply(shop: string, detail: OrderDetail, lineId: string): Apply {
  const storageKey = `reflow.draft.apply.${shop}.${detail.number}.${lineId}`;
  const now = useNow();
  const [kept] = useState(() => readDraft<ApplyDraft>(localStorage, storageKey, now));
  const [draft, setDraft] = useState(kept?.data ?? (() => startApply(detail, lineId)));
  const [draftAt, setDraftAt] = useState(kept?.at);
  const key = useRef(newIdempotencyKey());

  const input = useSettled(quoteInput(detail, draft));
  const quote = useBuyerQuote(input);
  const reasons = useReasons({ orderNumber: detail.number, type: draft.type, received: receivedFor(detail, draft) });
  const offered = draft.type ? (reasons.data?.items ?? []) : [];
  const reason = offered.find((entry) => entry.code === draft.reason);
  const current = input === null ? undefined : quote.data;

  function change(next: ApplyDraft): void {
    setDraft(next);
    // Another request than the one that may have arrived already.
    key.current = newIdempotencyKey();
    writeDraft(localStorage, storageKey, next, now);
  }

  return {
    draft, draftAt, reasons: offered, reason, quote: current, change,
    quoting: quote.isPlaceholderData || quote.isFetching,
    quoteError: input === null ? null : quote.error,
    missing: missingOf(detail, draft, reason, current?.max),
    restart() {
      dropDraft(localStorage, storageKey);
      setDraftAt(undefined);
      setDraft(startApply(detail, lineId));
      key.current = newIdempotencyKey();
    },
    key: () => key.current,
    sent: () => dropDraft(localStorage, storageKey),
  };
}
