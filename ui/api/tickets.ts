import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ExtendClock, Page, ReassignTicket, SuspendTicket, TicketCountQuery, TicketCounts, TicketDetail, TicketPage, TicketQuery, TimelineEntry,
  WithdrawTicket,
} from '../../server/contracts/types.ts';
import { request, type Query } from './client.ts';

/** Cache keys of everything about tickets; the first word alone makes all of it stale. */
export const ticketKeys = {
  all: ['tickets'] as const,
  list: (query: Partial<TicketQuery>) => ['tickets', 'list', query] as const,
  counts: (query: TicketCountQuery) => ['tickets', 'counts', query] as const,
  one: (idOrNumber: string) => ['tickets', 'one', idOrNumber] as const,
  timeline: (idOrNumber: string) => ['tickets', 'timeline', idOrNumber] as const,
};

/** One page of the list. While another page or filter is read, the former rows stay. */
export function useTickets(query: Partial<TicketQuery>) {
  return useQuery({
    queryKey: ticketKeys.list(query),
    queryFn: ({ signal }) => request<TicketPage>('GET', '/tickets', { query: query as Query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Counts by status group and view, each capped at 1001. */
export function useTicketCounts(query: TicketCountQuery = {}) {
  return useQuery({
    queryKey: ticketKeys.counts(query),
    queryFn: ({ signal }) => request<TicketCounts>('GET', '/tickets/counts', { query: query as Query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The whole ticket, by the number that people see or by its id. */
export function useTicket(idOrNumber: string) {
  return useQuery({
    queryKey: ticketKeys.one(idOrNumber),
    queryFn: ({ signal }) => request<TicketDetail>('GET', `/tickets/${encodeURIComponent(idOrNumber)}`, { signal }),
  });
}

/** The record of a ticket, oldest first. */
export function useTimeline(idOrNumber: string) {
  return useQuery({
    queryKey: ticketKeys.timeline(idOrNumber),
    queryFn: ({ signal }) => readWholeTimeline(idOrNumber, signal),
  });
}

export function useWithdrawTicket(idOrNumber: string) {
  return useTicketAct<WithdrawTicket>(idOrNumber, 'withdraw');
}

export function useSuspendTicket(idOrNumber: string) {
  return useTicketAct<SuspendTicket>(idOrNumber, 'suspend');
}

/** Gives the buyer more time for a step; `wait` names its clock. */
export function useExtendClock(idOrNumber: string, wait: string) {
  return useTicketAct<ExtendClock>(idOrNumber, `clocks/${encodeURIComponent(wait)}/extend`);
}

export function useResumeTicket(idOrNumber: string) {
  return useTicketAct<WithdrawTicket>(idOrNumber, 'resume');
}

/** Gives the ticket to another person; `assignee` null gives it back to the group. */
export function useReassignTicket(idOrNumber: string) {
  return useTicketAct<ReassignTicket>(idOrNumber, 'reassign');
}

/** An act on the whole ticket: the answer is the ticket as it is now. */
function useTicketAct<Body>(idOrNumber: string, act: 'withdraw' | 'suspend' | 'resume' | 'reassign' | `clocks/${string}/extend`) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request<TicketDetail>('POST', `/tickets/${encodeURIComponent(idOrNumber)}/${act}`, { body }),
    onSuccess: (ticket) => {
      cache.setQueryData(ticketKeys.one(idOrNumber), ticket);
      return cache.invalidateQueries({ queryKey: ticketKeys.all });
    },
  });
}

async function readWholeTimeline(idOrNumber: string, signal: AbortSignal): Promise<readonly TimelineEntry[]> {
  const path = `/tickets/${encodeURIComponent(idOrNumber)}/timeline`;
  const entries: TimelineEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Page<TimelineEntry> = await request('GET', path, { query: { cursor, limit: 200 }, signal });
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return entries;
}

/** A few tickets that fit what was typed, for the jump dialog; nothing is asked while nothing is typed. */
export function useJumpTickets(q: string) {
  return useQuery({
    queryKey: [...ticketKeys.all, 'jump', q],
    queryFn: ({ signal }) => request<TicketPage>('GET', '/tickets', { query: { q, limit: 6 }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}
