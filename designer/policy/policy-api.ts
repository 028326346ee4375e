import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Policy, PolicyVersions, TimeForecast } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import type { Json, Schema } from './fields/fields.ts';

export interface LivePolicy { version: number; document: Json }

/** The policy in force with the schema that its editor is made from. */
export function useLivePolicy() {
  return useQuery({
    queryKey: ['policy', 'live'],
    queryFn: async ({ signal }) => {
      const [{ version, document }, schema] = await Promise.all([request<Policy>('GET', '/policy', { signal }), request<Schema>('GET', '/policy/schema', { signal })]);
      return { live: { version, document: document as Json }, schema };
    },
  });
}

export function usePolicyVersions() {
  return useQuery({ queryKey: ['policy', 'versions'], queryFn: ({ signal }) => request<PolicyVersions>('GET', '/policy/versions', { signal }) });
}

export async function readPolicyVersion(version: number): Promise<Json> {
  return (await request<Policy>('GET', `/policy/versions/${version}`)).document as Json;
}

/** What would become of running clocks; nothing is changed. */
export function useForecast(document: Json, asked: boolean) {
  return useQuery({ queryKey: ['policy', 'forecast', JSON.stringify(document)], enabled: asked, retry: false, gcTime: 60_000, queryFn: ({ signal }) => request<TimeForecast>('POST', '/time-changes/preview', { body: { policy: document }, signal }) });
}

export function usePublishPolicy() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { document: Json; baseVersion: number; running: 'keep' | 'recount' }) => request<{ version: number }>('PUT', '/policy', { body }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['policy'] }),
  });
}
