import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Article, ArticleDetail, BuyerArticle, Page, SaveArticle } from '../../server/contracts/types.ts';
import { request } from './client.ts';

const keys = { all: ['articles'] as const, one: (slug: string) => ['articles', 'one', slug] as const };

/** Articles that hold these words, last changed first, page by page. */
export function useArticles(filter: { q?: string; category?: string; reason?: string }, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...keys.all, filter], initialPageParam: '', enabled, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => request<Page<Article>>('GET', '/articles', { query: { ...filter, cursor: pageParam, limit: 30 } }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useArticle(slug: string, enabled = true) {
  return useQuery({ queryKey: keys.one(slug), queryFn: () => request<ArticleDetail>('GET', `/articles/${slug}`), enabled });
}

/** Reads a former version, to edit from. */
export function readArticleVersion(slug: string, version: number): Promise<SaveArticle> {
  return request<SaveArticle>('GET', `/articles/${slug}/versions/${version}`);
}

export function useSaveArticle() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, ...body }: SaveArticle & { slug: string }) => request<Article>('PUT', `/articles/${slug}`, { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.all }),
  });
}

/** Says whether an article helped; `area` is empty on the desk. */
export function useVote(area: '' | '/buyer') {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, helped }: { slug: string; helped: boolean }) => request<undefined>('POST', `${area}/articles/${slug}/vote`, { body: { helped } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.all }),
  });
}

/** What the shop answers to buyers: all, those that hold these words, or those of a reason. */
export function useBuyerArticles(filter: { q?: string; reason?: string }) {
  return useQuery({ queryKey: ['buyer', 'articles', filter], queryFn: () => request<{ items: BuyerArticle[] }>('GET', '/buyer/articles', { query: filter }), placeholderData: keepPreviousData, staleTime: 300_000 });
}
