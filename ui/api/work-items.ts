import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CompleteWorkItem, Page, TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import { request } from './client.ts';
import { ticketKeys } from './tickets.ts';

export function useClaim() {
  return useWorkItemAct('claim');
}

/** Gives a claimed work item back to its group. */
export function useRelease() {
  return useWorkItemAct('release');
}

/** The open work items that this person has, whatever their tickets. */
export function useMyWorkItems() {
  return useQuery({
    queryKey: [...ticketKeys.all, 'work-items', 'mine'],
    queryFn: async ({ signal }) => (await request<Page<WorkItem>>('GET', '/work-items', { query: { mine: true }, signal })).items,
  });
}

export function claimWorkItem(id: string): Promise<WorkItem> {
  return request<WorkItem>('POST', `/work-items/${id}/claim`);
}

/**
 * Sends a decision. The same `idempotencyKey` must be used when it is sent again; `keepalive` when the page is being left.
 * Throws `stale_version` when the ticket changed since `version`.
 */
export function completeWorkItem(
  id: string,
  body: CompleteWorkItem,
  options: { idempotencyKey: string; keepalive: boolean },
): Promise<TicketDetail> {
  return request<TicketDetail>('POST', `/work-items/${id}/complete`, { body, ...options });
}

function useWorkItemAct(act: 'claim' | 'release') {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<WorkItem>('POST', `/work-items/${id}/${act}`),
    onSettled: () => cache.invalidateQueries({ queryKey: ticketKeys.all }),
  });
}
