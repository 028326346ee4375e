import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PublishedVersions, TimeChange } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';

/** A document of time rules: where it is read, published and kept by version. */
export type RulesPath = '/calendars' | '/service-levels';

/** The document in force with its version. */
export function useLiveRules<T>(path: RulesPath) {
  return useQuery({ queryKey: ['rules', path, 'live'], queryFn: ({ signal }) => request<T>('GET', path, { signal }), refetchOnWindowFocus: false });
}

export function useRulesVersions(path: RulesPath) {
  return useQuery({ queryKey: ['rules', path, 'versions'], queryFn: ({ signal }) => request<PublishedVersions>('GET', `${path}/versions`, { signal }) });
}

/** Changes of running clocks that are under way or were done, newest first. */
export function useTimeChanges(enabled: boolean) {
  return useQuery({
    queryKey: ['rules', 'time-changes'], enabled, queryFn: ({ signal }) => request<{ items: TimeChange[] }>('GET', '/time-changes', { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some((change) => change.state === 'running') ? 2000 : false),
  });
}

export type Running = 'keep' | 'recount';

export function usePublishRules(path: RulesPath) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: object & { baseVersion: number; note?: string; running: Running }) => request<{ version: number }>('PUT', path, { body }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['rules'] }),
  });
}
