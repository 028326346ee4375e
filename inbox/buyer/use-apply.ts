import { useRef, useState } from 'react';
import type { OrderDetail, Quote, ReasonEntry } from '../../server/contracts/types.ts';
import { newIdempotencyKey } from '../../ui/api/client.ts';
import { useDraft } from '../../ui/state/use-draft.ts';
import { missingOf, quoteInput, receivedFor, startApply } from './apply-model.ts';
import type { ApplyDraft, Missing } from './apply-model.ts';
import { useBuyerQuote, useReasons } from './buyer-api.ts';
import { useSettled } from '../../ui/state/use-settled.ts';

export interface Apply {
  draft: ApplyDraft;
  /** When the draft was last touched; null for a fresh one. */
  draftAt: string | null;
  reasons: ReasonEntry[];
  /** Why the reasons could not be read; null when they could. */
  reasonsError: unknown;
  askReasonsAgain(): void;
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
  const [fresh] = useState(() => startApply(detail, lineId));
  const kept = useDraft<ApplyDraft>(`buyer.${shop}`, `apply.${detail.number}.${lineId}`, fresh);
  const draft = kept.value;
  const key = useRef(newIdempotencyKey());

  const input = useSettled(quoteInput(detail, draft));
  const quote = useBuyerQuote(input);
  const reasons = useReasons({ orderNumber: detail.number, type: draft.type, received: receivedFor(detail, draft) });
  const offered = draft.type ? (reasons.data?.items ?? []) : [];
  const reason = offered.find((entry) => entry.code === draft.reason);
  const current = input === null ? undefined : quote.data;

  return {
    draft, reasons: offered, reasonsError: reasons.error, askReasonsAgain: () => void reasons.refetch(), reason, quote: current,
    draftAt: kept.savedAt,
    quoting: quote.isPlaceholderData || quote.isFetching,
    quoteError: input === null ? null : quote.error,
    missing: missingOf(detail, draft, reason, current?.max),
    change(next) {
      kept.set(next);
      // Another request than the one that may have arrived already.
      key.current = newIdempotencyKey();
    },
    restart() {
      kept.reset();
      key.current = newIdempotencyKey();
    },
    key: () => key.current,
    sent: () => kept.reset(),
  };
}
