import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CompleteWorkItem, PartnerJob } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';

const key = ['partner'] as const;

/** Partners hear no live events; the list is looked at again now and then. */
const lookMs = 30_000;

export function useJobs() {
  return useQuery({ queryKey: [...key, 'list'], queryFn: async ({ signal }) => (await request<{ items: PartnerJob[] }>('GET', '/partner/jobs', { signal })).items, refetchInterval: lookMs });
}

export function useJob(id: string) {
  return useQuery({ queryKey: [...key, 'one', id], queryFn: ({ signal }) => request<PartnerJob>('GET', `/partner/jobs/${id}`, { signal }), refetchInterval: lookMs });
}

export function useClaimJob(id: string) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: () => request<PartnerJob>('POST', `/partner/jobs/${id}/claim`), onSettled: () => cache.invalidateQueries({ queryKey: key }) });
}

export function useCompleteJob(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: CompleteWorkItem) => request<undefined>('POST', `/partner/jobs/${id}/complete`, { body, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries({ queryKey: [...key, 'list'] }),
    // on refusal the step is read again; after a success it is gone, and its page is left
    onError: () => cache.invalidateQueries({ queryKey: [...key, 'one', id] }),
  });
}
