import { useQuery } from '@tanstack/react-query';
import type { TicketTypes } from '../../server/contracts/types.ts';
import { request } from './client.ts';

/** The types of ticket that the shop's flows make, in the order in which they are offered. */
export function useTicketTypes() {
  return useQuery({ queryKey: ['ticket-types'], queryFn: () => request<TicketTypes>('GET', '/ticket-types'), staleTime: 300_000 });
}
