import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  BuyerQuoteInput, BuyerSession, BuyerSignIn, CompleteWorkItem, OpenTicket, OrderDetail, OrderSummary, Page, Quote, RateTicket, Rating, ReasonEntry, TicketDetail,
  TicketSummary, TimelineEntry,
} from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';

/** How often an open page asks by itself, in case the live stream is kept away by something between. */
const PROGRESS_MS = 60_000;
const TALK_MS = 30_000;

/** Cache keys of the buyer's pages; `all` makes everything stale. */
export const buyerKeys = {
  all: ['buyer'] as const,
  session: ['buyer', 'session'] as const,
  orders: ['buyer', 'orders'] as const,
  order: (number: string) => ['buyer', 'order', number] as const,
  tickets: ['buyer', 'tickets'] as const,
  ticket: (number: string) => ['buyer', 'ticket', number] as const,
  timeline: (number: string) => ['buyer', 'timeline', number] as const,
};

/** Which buyer is here, or null when nobody proved to be one. */
export function useBuyerSession() {
  return useQuery({ queryKey: buyerKeys.session, queryFn: readSession, staleTime: 300_000 });
}

async function readSession(): Promise<BuyerSession | null> {
  try {
    return await request<BuyerSession>('GET', '/buyer/session');
  } catch (thrown) {
    const { status } = asApiError(thrown);
    if (status === 401 || status === 403) return null;
    throw thrown;
  }
}

/** Enters by order number and phone, or by the token of a link the shop sent. */
export function useEnter() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: BuyerSignIn) => request<BuyerSession>('POST', '/buyer/session', { body }),
    onSuccess: (session) => {
      cache.removeQueries({ queryKey: buyerKeys.all });
      cache.setQueryData(buyerKeys.session, session);
    },
  });
}

export function useLeave() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('DELETE', '/buyer/session'),
    onSuccess: () => {
      cache.removeQueries({ queryKey: buyerKeys.all });
      cache.setQueryData(buyerKeys.session, null);
    },
  });
}

export function useBuyerOrders() {
  return useInfiniteQuery({
    queryKey: buyerKeys.orders,
    queryFn: ({ pageParam, signal }) => request<Page<OrderSummary>>('GET', '/buyer/orders', { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useBuyerOrder(number: string) {
  return useQuery({
    queryKey: buyerKeys.order(number),
    queryFn: ({ signal }) => request<OrderDetail>('GET', `/buyer/orders/${encodeURIComponent(number)}`, { signal }),
  });
}

export function useBuyerTickets() {
  return useQuery({
    queryKey: buyerKeys.tickets,
    queryFn: ({ signal }) => request<Page<TicketSummary>>('GET', '/buyer/tickets', { query: { limit: 50 }, signal }),
  });
}

export function useBuyerTicket(number: string) {
  return useQuery({
    queryKey: buyerKeys.ticket(number),
    queryFn: ({ signal }) => request<TicketDetail>('GET', `/buyer/tickets/${encodeURIComponent(number)}`, { signal }),
    refetchInterval: PROGRESS_MS,
  });
}

/** The reasons offered for an order and a type; asked again when the buyer says whether the goods arrived. */
export function useReasons(query: { orderNumber: string; type: string | undefined; received: boolean | undefined }) {
  return useQuery({
    queryKey: ['buyer', 'reasons', query] as const,
    queryFn: ({ signal }) => request<{ items: ReasonEntry[] }>('GET', '/buyer/reasons', { query, signal }),
    enabled: query.type !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** What would come back. The former answer stays until the new one is there. */
export function useBuyerQuote(input: BuyerQuoteInput | null) {
  return useQuery({
    queryKey: ['buyer', 'quote', input] as const,
    queryFn: ({ signal }) => request<Quote>('POST', '/buyer/quotes', { body: input, signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Sends a request; `key` stays the same while the same request is tried again. */
export function useOpenTicket() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: OpenTicket; key: string }) => request<TicketDetail>('POST', '/buyer/tickets', { body, idempotencyKey: key }),
    onSuccess: (ticket) => {
      // Read anew when next looked at: the page that sent this would otherwise find, on its way out, that nothing is left to apply for.
      void cache.invalidateQueries({ queryKey: buyerKeys.all, refetchType: 'none' });
      cache.setQueryData(buyerKeys.ticket(ticket.number), ticket);
    },
  });
}

/** Answers a step; the answer is the ticket as it is then. */
export function useCompleteStep(number: string) {
  return useTicketChange<{ item: string; body: CompleteWorkItem; key: string }>(number, ({ item, body, key }) =>
    request<TicketDetail>('POST', `/buyer/work-items/${item}/complete`, { body, idempotencyKey: key }));
}

export function useWithdraw(number: string) {
  return useTicketChange<{ version: number }>(number, (body) =>
    request<TicketDetail>('POST', `/buyer/tickets/${encodeURIComponent(number)}/withdraw`, { body }));
}

export function useAskForTime(number: string, wait: string) {
  return useTicketChange<{ reason: string }>(number, (body) =>
    request<TicketDetail>('POST', `/buyer/tickets/${encodeURIComponent(number)}/clocks/${encodeURIComponent(wait)}/ask`, { body }));
}

function useTicketChange<V>(number: string, send: (values: V) => Promise<TicketDetail>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (ticket) => {
      cache.setQueryData(buyerKeys.ticket(number), ticket);
      return cache.invalidateQueries({ queryKey: buyerKeys.all, predicate: (query) => query.queryKey[1] !== 'ticket' });
    },
    onError: (thrown) => {
      // Somebody else acted first: show what is there now, the input is kept by the page.
      if (asApiError(thrown).status === 409) void cache.invalidateQueries({ queryKey: buyerKeys.ticket(number) });
    },
  });
}

export function useBuyerTimeline(number: string) {
  return useQuery({
    queryKey: buyerKeys.timeline(number),
    queryFn: ({ signal }) => request<Page<TimelineEntry>>('GET', `/buyer/tickets/${encodeURIComponent(number)}/timeline`, { signal }),
    refetchInterval: TALK_MS,
  });
}

/** Rates how it was handled, once. */
export function useRate(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: RateTicket) => request<Rating>('POST', `/buyer/tickets/${encodeURIComponent(number)}/rating`, { body, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries({ queryKey: buyerKeys.all }),
  });
}

export function useSay(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: { text: string; files?: string[] }; key: string }) =>
      request<TimelineEntry>('POST', `/buyer/tickets/${encodeURIComponent(number)}/messages`, { body, idempotencyKey: key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: buyerKeys.timeline(number) }),
  });
}
