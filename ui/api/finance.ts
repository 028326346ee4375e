import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Difference, Page, Reconciliation, ReconciliationDetail } from '../../server/contracts/types.ts';
import { request } from './client.ts';

const keys = { days: ['reconciliations'] as const, day: (day: string) => ['reconciliations', day] as const };

/** Days that were held against the gateway's ledger, newest first, page by page. */
export function useReconciliations() {
  return useInfiniteQuery({
    queryKey: keys.days, initialPageParam: '',
    queryFn: ({ pageParam }) => request<Page<Reconciliation>>('GET', '/reconciliations', { query: { cursor: pageParam, limit: 31 } }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One day with its differences. */
export function useReconciliation(day: string) {
  return useQuery({ queryKey: keys.day(day), queryFn: () => request<ReconciliationDetail>('GET', `/reconciliations/${day}`) });
}

/** Asks the gateway for a day now. */
export function useReconcile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (day: string) => request<ReconciliationDetail>('POST', '/reconciliations', { body: { day } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.days }),
  });
}

/** Writes down what was done about a difference. */
export function useResolveDifference(day: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ difference, note }: { difference: Difference; note: string }) =>
      request<ReconciliationDetail>('POST', `/reconciliations/${day}/differences/${difference.entry}/${encodeURIComponent(difference.number)}/resolve`, { body: { note } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.days }),
  });
}
