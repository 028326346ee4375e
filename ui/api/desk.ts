import { useMutation, useQuery } from '@tanstack/react-query';
import type { BulkBody, BulkOption, BulkResult, Macro, TicketPage, TicketQuery, TicketSummary } from '../../server/contracts/types.ts';
import { request, type Query } from './client.ts';

/** Does acts to many tickets; the same key sent again goes on where it stopped. `keepalive` when the page is being left. */
export function sendBulk(body: BulkBody, options: { idempotencyKey: string; keepalive: boolean }): Promise<BulkResult> {
  return request<BulkResult>('POST', '/tickets/bulk', { body, ...options });
}

export function undoBulk(id: string): Promise<BulkResult> {
  return request<BulkResult>('POST', `/tickets/bulk/${id}/undo`);
}

/** Which outcomes the tickets allow together, as they stand. */
export function readBulkOptions(tickets: readonly string[]): Promise<{ items: BulkOption[] }> {
  return request<{ items: BulkOption[] }>('POST', '/tickets/bulk/options', { body: { tickets } });
}

/** The same, asked when somebody wants to know. */
export function useBulkOptions() {
  return useMutation({ mutationFn: readBulkOptions });
}

/** The shop's macros. */
export function useMacros() {
  return useQuery({ queryKey: ['macros'], queryFn: () => request<{ items: Macro[] }>('GET', '/macros'), staleTime: 60_000 });
}

/** The tags that the shop has used. */
export function useTags() {
  return useQuery({ queryKey: ['tags'], queryFn: () => request<{ items: { name: string }[] }>('GET', '/tags'), staleTime: 60_000 });
}

/** The first tickets of a list, page after page, up to `most`. */
export async function readTickets(query: Partial<TicketQuery>, most: number): Promise<readonly TicketSummary[]> {
  const found: TicketSummary[] = [];
  let cursor: string | null | undefined;
  do {
    const page: TicketPage = await request('GET', '/tickets', { query: { ...query, limit: 100, cursor } as Query });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && found.length < most);
  return found.slice(0, most);
}
