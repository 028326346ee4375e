import { useQuery } from '@tanstack/react-query';
import { request } from './client.ts';
import { ticketKeys } from './tickets.ts';

/** How many tickets the reader worked on today; asked where a list is empty. */
export function useDoneToday() {
  return useQuery({ queryKey: [...ticketKeys.all, 'done-today'], queryFn: async ({ signal }) => (await request<{ tickets: number }>('GET', '/work-items/done-today', { signal })).tickets });
}
