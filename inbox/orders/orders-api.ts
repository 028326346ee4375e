import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BuyerLink, Import, OrderDetail, OrderSummary, Page } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';

/** How often a running import is asked how far it is. */
const PROGRESS_MS = 700;

export interface OrderFilter { q: string; status: string }

/** Cache keys of orders; the first word makes all of them stale. */
export const orderKeys = {
  all: ['orders'] as const,
  list: (filter: OrderFilter) => ['orders', 'list', filter] as const,
  one: (number: string) => ['orders', 'one', number] as const,
  imports: ['imports'] as const,
  import: (id: string) => ['imports', id] as const,
};

export function useOrders(filter: OrderFilter) {
  return useInfiniteQuery({
    queryKey: orderKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      request<Page<OrderSummary>>('GET', '/orders', { query: { q: filter.q, status: filter.status, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useOrder(number: string) {
  return useQuery({
    queryKey: orderKeys.one(number),
    queryFn: ({ signal }) => request<OrderDetail>('GET', `/orders/${encodeURIComponent(number)}`, { signal }),
  });
}

/** A signed link with which the buyer enters without a log-in. */
export function useBuyerLink(number: string) {
  return useMutation({ mutationFn: () => request<BuyerLink>('POST', `/orders/${encodeURIComponent(number)}/buyer-link`, { body: {} }) });
}

/** Sends the files of one import together; the server reads them in the background. */
export function useStartImport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (files: readonly File[]) => {
      const body = new FormData();
      for (const file of files) body.append('file', file, file.name);
      return request<{ id: string }>('POST', '/orders/import', { body, idempotencyKey: newIdempotencyKey() });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: orderKeys.imports }),
  });
}

/** One import, asked again until it is over; then the orders are read anew. */
export function useImport(id: string | undefined) {
  const cache = useQueryClient();
  return useQuery({
    queryKey: orderKeys.import(id ?? ''),
    queryFn: async ({ signal }) => {
      const job = await request<Import>('GET', `/imports/${id}`, { signal });
      if (isOver(job)) {
        void cache.invalidateQueries({ queryKey: orderKeys.all });
        void cache.invalidateQueries({ queryKey: orderKeys.imports, exact: true });
      }
      return job;
    },
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : PROGRESS_MS),
  });
}

export function useImports() {
  return useQuery({ queryKey: orderKeys.imports, queryFn: ({ signal }) => request<Page<Import>>('GET', '/imports', { query: { limit: 10 }, signal }) });
}

export function isOver(job: Import): boolean {
  return job.state === 'done' || job.state === 'failed';
}
