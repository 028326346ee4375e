import { useQuery } from '@tanstack/react-query';
import type { GroupDetail } from '../../server/contracts/types.ts';
import { request } from './client.ts';

/** The shop's groups of people. */
export function useGroups() {
  return useQuery({ queryKey: ['groups'], queryFn: () => request<{ items: GroupDetail[] }>('GET', '/groups'), staleTime: 300_000 });
}
