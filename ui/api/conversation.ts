import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Call, CallSheet, CannedReply, LogCall, SaveCannedReply } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from './client.ts';
import { ticketKeys } from './tickets.ts';

const repliesKey = ['replies'] as const;

/** The shop's canned replies; with a ticket each comes filled from it. Asked when somebody wants one. */
export function useReplies(ticket?: { number: string; wanted: boolean }) {
  return useQuery({
    queryKey: [...repliesKey, ticket?.number ?? 'all'],
    queryFn: ({ signal }) => request<{ items: CannedReply[] }>('GET', '/canned-replies', { query: { ticket: ticket?.number }, signal }),
    enabled: ticket?.wanted ?? true,
    staleTime: 15_000,
  });
}

/** Makes a reply (`id` fresh) or changes it. */
export function useSaveReply() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: SaveCannedReply & { id: string }) => request<CannedReply>('PUT', `/canned-replies/${id}`, { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: repliesKey }),
  });
}

export function useRemoveReply() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (id: string) => request<void>('DELETE', `/canned-replies/${id}`), onSuccess: () => cache.invalidateQueries({ queryKey: repliesKey }) });
}

/** What to know before a call; asked when the dialog opens, and anew each time. */
export function useCallSheet(number: string, open: boolean) {
  return useQuery({
    queryKey: [...ticketKeys.all, 'calls', number],
    queryFn: ({ signal }) => request<CallSheet>('GET', `/tickets/${number}/calls`, { signal }),
    enabled: open,
  });
}

export function useLogCall(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: LogCall) => request<Call>('POST', `/tickets/${number}/calls`, { body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ticketKeys.all }),
  });
}
