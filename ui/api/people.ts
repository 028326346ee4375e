import { useQuery } from '@tanstack/react-query';
import type { People } from '../../server/contracts/types.ts';
import { request } from './client.ts';

/** The shop's people and groups: who work may be given to. */
export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => request<People>('GET', '/people'), staleTime: 300_000 });
}
