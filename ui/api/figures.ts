import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BacklogFigures, FigureMail, FigureTable, FigureTableQuery, FigureTicket, FigureTicketQuery, Page } from '../../server/contracts/types.ts';
import { apiUrl, request, type Query } from './client.ts';

export type FigureScope = Omit<FigureTicketQuery, 'cursor' | 'limit'>;
export type MeasureKey = FigureTableQuery['measures'][number];
export type Dimension = NonNullable<FigureTableQuery['by']>;

const BY_MS = 60_000;

/** Figures of a period, whole or split; the former ones stay while others are read. Read again every two seconds while long-ago tickets are still being counted. */
export function useFigures(measures: readonly MeasureKey[], scope: FigureScope, more: { by?: Dimension; compare?: boolean } = {}) {
  const query = { measures, ...scope, ...more } as Query;
  return useQuery({
    queryKey: ['figures', query], queryFn: () => request<FigureTable>('GET', '/figures', { query }), placeholderData: keepPreviousData, staleTime: BY_MS,
    refetchInterval: ({ state }) => (state.data && !state.data.counted ? 2_000 : false),
  });
}

/** The tickets of a figure, page by page. */
export function useFigureTickets(measure: MeasureKey, scope: FigureScope) {
  return useInfiniteQuery({
    queryKey: ['figures', 'tickets', measure, scope], initialPageParam: '',
    queryFn: ({ pageParam }) => request<Page<FigureTicket>>('GET', `/figures/${measure}/tickets`, { query: { ...scope, cursor: pageParam, limit: 30 } as Query }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useBacklog() {
  return useQuery({ queryKey: ['figures', 'backlog'], queryFn: () => request<BacklogFigures>('GET', '/figures/backlog'), staleTime: BY_MS });
}

/** Where the browser fetches the same as a file. */
export function figureFileUrl(measures: readonly MeasureKey[], scope: FigureScope, format: 'csv' | 'xlsx', language: 'zh-CN' | 'en', by?: Dimension): string {
  return apiUrl('/figures/file', { measures, ...scope, format, language, by } as Query);
}

const mailKey = ['figures', 'mails'] as const;

export function useFigureMails() {
  return useQuery({ queryKey: mailKey, queryFn: () => request<{ items: FigureMail[]; possible: boolean }>('GET', '/figures/mails') });
}

/** Has the figures mailed at that hour, or (without an hour) no longer. */
export function useSaveFigureMail() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ every, hour }: { every: FigureMail['every']; hour: number | undefined }) =>
      (hour === undefined ? request<undefined>('DELETE', `/figures/mails/${every}`) : request<FigureMail>('PUT', `/figures/mails/${every}`, { body: { hour } })),
    onSettled: () => cache.invalidateQueries({ queryKey: mailKey }),
  });
}
