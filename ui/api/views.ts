import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView, SaveView } from '../../server/contracts/types.ts';
import { request } from './client.ts';

const key = ['views'];

/** One's own saved views and those shared in the shop. */
export function useViews() {
  return useQuery({ queryKey: key, queryFn: () => request<{ items: SavedView[] }>('GET', '/views'), staleTime: 60_000 });
}

/** Makes a view (`id` fresh) or changes one's own. */
export function useSaveView() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: SaveView & { id: string }) => request<SavedView>('PUT', `/views/${id}`, { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveView() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (id: string) => request<void>('DELETE', `/views/${id}`), onSuccess: () => cache.invalidateQueries({ queryKey: key }) });
}
