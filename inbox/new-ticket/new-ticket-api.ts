import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenTicket, OrderQuoteInput, OrderSummary, Page, Quote, ReasonEntry, TicketDetail } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { ticketKeys } from '../../ui/api/tickets.ts';

/** Orders that fit what was typed; nothing is asked while nothing is typed. */
export function useOrderSearch(q: string) {
  return useQuery({
    queryKey: ['orders', 'find', q],
    queryFn: ({ signal }) => request<Page<OrderSummary>>('GET', '/orders', { query: { q, limit: 8 }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

/** The reasons that are offered for this order and type now. */
export function useReasons(orderNumber: string, type: string | undefined, received: boolean | undefined) {
  return useQuery({
    queryKey: ['reasons', orderNumber, type, received],
    queryFn: ({ signal }) => request<{ items: ReasonEntry[] }>('GET', '/reasons', { query: { orderNumber, type, received }, signal }),
    enabled: type !== undefined,
  });
}

/** What the rules give for these lines. */
export function useQuote(orderNumber: string, input: OrderQuoteInput | null) {
  return useQuery({
    queryKey: ['quotes', orderNumber, input],
    queryFn: ({ signal }) => request<Quote>('POST', `/orders/${encodeURIComponent(orderNumber)}/quote`, { body: input, signal }),
    enabled: input !== null,
    retry: false,
  });
}

/** Opens the ticket; the same key sent again answers the same ticket. */
export function useOpenTicket() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: OpenTicket; key: string }) => request<TicketDetail>('POST', '/tickets', { body, idempotencyKey: key }),
    onSuccess: () => Promise.all([cache.invalidateQueries({ queryKey: ticketKeys.all }), cache.invalidateQueries({ queryKey: ['orders'] })]),
  });
}
