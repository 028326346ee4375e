import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StartExport, TicketExport } from '../../server/contracts/types.ts';
import { apiUrl, newIdempotencyKey, request } from './client.ts';

const key = ['exports'] as const;

/** How often one looks at exports that are being written. */
const lookMs = 1_000;

export function isAtWork({ state }: TicketExport): boolean {
  return state === 'waiting' || state === 'running';
}

/** The reader's own exports; looked at again while one is being written. */
export function useExports(enabled: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await request<{ items: TicketExport[] }>('GET', '/exports', { signal })).items,
    enabled,
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? lookMs : false),
  });
}

export function useStartExport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: StartExport) => request<TicketExport>('POST', '/exports', { body, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** Stops one that is being written, or throws its file away. */
export function useRemoveExport() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (id: string) => request<undefined>('DELETE', `/exports/${id}`), onSettled: () => cache.invalidateQueries({ queryKey: key }) });
}

export function exportFileUrl({ id }: TicketExport): string {
  return apiUrl(`/exports/${id}/file`);
}
