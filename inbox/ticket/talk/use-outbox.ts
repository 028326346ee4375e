import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SendMessage, TimelineEntry } from '../../../server/contracts/types.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { newIdempotencyKey, request } from '../../../ui/api/client.ts';
import { useLiveState } from '../../../ui/api/live.ts';
import { ticketKeys } from '../../../ui/api/tickets.ts';
import { dropDraft, readDraft, writeDraft } from '../../../ui/forms/draft.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { draftKey } from '../../../ui/state/use-draft.ts';
import { useNow } from '../../../ui/time/now.tsx';
import type { MessageDraft } from './draft.ts';
import { afterReload, withOutgoing, withoutOutgoing, type Outgoing } from './outbox.ts';

/**
 * Messages that have not arrived. They show at once; one that fails stays with its reason, also over a reload, and is sent again by hand,
 * or by itself when the connection comes back.
 */
export function useOutbox(person: string, ticketId: string, number: string) {
  const text = useText();
  const cache = useQueryClient();
  const now = useNow();
  const live = useLiveState();
  const key = draftKey(person, `outbox.${ticketId}`);
  const [all, setAll] = useState<readonly Outgoing[]>(() => afterReload(readDraft<readonly Outgoing[]>(localStorage, key, now)?.data ?? [], text.t('problem.network')));
  const latest = useRef(all);
  const change = useCallback((make: (before: readonly Outgoing[]) => readonly Outgoing[]) => {
    latest.current = make(latest.current);
    setAll(latest.current);
    if (latest.current.length === 0) dropDraft(localStorage, key);
    else writeDraft(localStorage, key, latest.current, new Date(latest.current[0]?.at ?? 0));
  }, [key]);

  const send = useCallback(async ({ failed: _failed, offline: _offline, ...message }: Outgoing) => {
    change((before) => withOutgoing(before, message));
    try {
      await request<TimelineEntry>('POST', `/tickets/${number}/messages`, { body: message.body, idempotencyKey: message.key });
      // the entry is there before its stand-in goes, so that nothing jumps
      await cache.invalidateQueries({ queryKey: ticketKeys.all });
      change((before) => withoutOutgoing(before, message.key));
    } catch (thrown) {
      const error = asApiError(thrown);
      change((before) => withOutgoing(before, { ...message, failed: error.message, offline: error.code === 'network' }));
    }
  }, [cache, change, number]);

  useEffect(() => {
    if (live !== 'live') return;
    for (const message of latest.current) if (message.offline) void send(message);
  }, [live, send]);

  return {
    all,
    send: (body: SendMessage, draft: MessageDraft) => void send({ key: newIdempotencyKey(), body, draft, at: now.toISOString() }),
    retry: (message: Outgoing) => void send(message),
    discard: (message: Outgoing) => change((before) => withoutOutgoing(before, message.key)),
  };
}
