import { useQuery } from '@tanstack/react-query';
import type { FlowSummary } from '../../server/contracts/types.ts';
import { request } from './client.ts';

/** Every flow of the shop with its live version and running tickets. */
export function useFlows() {
  return useQuery({ queryKey: ['flows', 'list'], queryFn: () => request<{ items: FlowSummary[] }>('GET', '/flows') });
}
