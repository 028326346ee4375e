import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Handover, HandoverBody, Page, PlanTicket, Register, TicketPlan } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from './client.ts';
import { ticketKeys } from './tickets.ts';

const handoversKey = ['handovers'] as const;

/** What I have in hand, by what is next. Goes stale with any ticket. */
export function useRegister() {
  return useQuery({ queryKey: [...ticketKeys.all, 'register'], queryFn: ({ signal }) => request<Register>('GET', '/register', { signal }) });
}

export function usePlanTicket() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ticket, ...body }: PlanTicket & { ticket: string }) => request<TicketPlan>('PUT', `/tickets/${ticket}/plan`, { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ticketKeys.all }),
  });
}

/** Tells the server how far the record was read; nothing on the page waits for it. */
export function tellSeen(ticket: string, seq: number): Promise<void> {
  return request<void>('PUT', `/tickets/${ticket}/seen`, { body: { seq } });
}

/** To me or my groups, and from me; newest first. */
export function useHandovers() {
  return useQuery({ queryKey: handoversKey, queryFn: ({ signal }) => request<Page<Handover>>('GET', '/handovers', { query: { limit: 20 }, signal }) });
}

export function useHandOver() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: HandoverBody) => request<Handover>('POST', '/handovers', { body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => Promise.all([cache.invalidateQueries({ queryKey: handoversKey }), cache.invalidateQueries({ queryKey: ticketKeys.all })]),
  });
}

export function useReceive() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (id: string) => request<Handover>('POST', `/handovers/${id}/receipt`), onSuccess: () => cache.invalidateQueries({ queryKey: handoversKey }) });
}
