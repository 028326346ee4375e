import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticePage, NoticeSettings } from '../../server/contracts/types.ts';
import { request } from './client.ts';

export const noticeKeys = { all: ['notices'] as const, list: ['notices', 'list'] as const, unread: ['notices', 'unread'] as const, settings: ['notice-settings'] as const };

/** An event may be lost with the connection; the count is then at most so old. */
const atMostMs = 60_000;

/** How many of one's own notices are unread. */
export function useUnreadNotices(): number {
  const { data } = useQuery({ queryKey: noticeKeys.unread, queryFn: () => request<NoticePage>('GET', '/notices', { query: { limit: 1 } }), refetchInterval: atMostMs });
  return data?.unread ?? 0;
}

/** One's own notices, newest first, page by page. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: noticeKeys.list, initialPageParam: '',
    queryFn: ({ pageParam }) => request<NoticePage>('GET', '/notices', { query: { cursor: pageParam, limit: 30 } }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Marks these as read, or all. */
export function useReadNotices() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => request<{ unread: number }>('POST', '/notices/read', { body: ids ? { ids } : {}, keepalive: true }),
    onSettled: () => cache.invalidateQueries({ queryKey: noticeKeys.all }),
  });
}

export function useNoticeSettings() {
  return useQuery({ queryKey: noticeKeys.settings, queryFn: () => request<NoticeSettings>('GET', '/notices/settings') });
}

export function useSaveNoticeSettings() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (mailOff: NoticeSettings['mailOff']) => request<NoticeSettings>('PUT', '/notices/settings', { body: { mailOff } }),
    onSuccess: (settings) => cache.setQueryData(noticeKeys.settings, settings),
  });
}
