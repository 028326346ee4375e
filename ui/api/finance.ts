import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChargeQuery, Compensation, Difference, ListedCharge, LossDocument, LossQuery, Page, Reconciliation, ReconciliationDetail } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from './client.ts';

const keys = { days: ['reconciliations'] as const, day: (day: string) => ['reconciliations', day] as const };

/** Days that were held against the gateway's ledger, newest first, page by page. */
export function useReconciliations() {
  return useInfiniteQuery({
    queryKey: keys.days, initialPageParam: '',
    queryFn: ({ pageParam }) => request<Page<Reconciliation>>('GET', '/reconciliations', { query: { cursor: pageParam, limit: 31 } }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One day with its differences. */
export function useReconciliation(day: string) {
  return useQuery({ queryKey: keys.day(day), queryFn: () => request<ReconciliationDetail>('GET', `/reconciliations/${day}`) });
}

/** Asks the gateway for a day now. */
export function useReconcile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (day: string) => request<ReconciliationDetail>('POST', '/reconciliations', { body: { day } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.days }),
  });
}

/** Writes down what was done about a difference. */
export function useResolveDifference(day: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ difference, note }: { difference: Difference; note: string }) =>
      request<ReconciliationDetail>('POST', `/reconciliations/${day}/differences/${difference.entry}/${encodeURIComponent(difference.number)}/resolve`, { body: { note } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.days }),
  });
}

/** What buyers were asked to pay, newest first, page by page. */
export function useCharges(state: ChargeQuery['state']) {
  return useInfiniteQuery({
    queryKey: ['charges', state ?? 'all'], initialPageParam: '',
    queryFn: ({ pageParam }) => request<Page<ListedCharge>>('GET', '/charges', { query: { state, cursor: pageParam, limit: 50 } }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Gives a paid charge back to the buyer, with why. */
export function useGiveBack() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ no, note }: { no: string; note: string }) => request<ListedCharge>('POST', `/charges/${encodeURIComponent(no)}/give-back`, { body: { note }, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries(),
  });
}

/** Goods that were written off, newest first, page by page. */
export function useLosses(state: LossQuery['state']) {
  return useInfiniteQuery({
    queryKey: ['losses', state ?? 'all'], initialPageParam: '',
    queryFn: ({ pageParam }) => request<Page<LossDocument>>('GET', '/loss-documents', { query: { state, cursor: pageParam, limit: 50 } }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Writes down that a loss document is in the books. */
export function useBookLoss() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ no, note }: { no: string; note: string }) => request<LossDocument>('POST', `/loss-documents/${encodeURIComponent(no)}/book`, { body: { note } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['losses'] }),
  });
}

/** Compensation in this state, newest first. */
export function useCompensations(state: Compensation['state']) {
  return useQuery({ queryKey: ['compensations', 'list', state], queryFn: () => request<Page<Compensation>>('GET', '/compensations', { query: { state, limit: 100 } }) });
}

/** Failed compensation: once more under its number, or, with a reference, recorded as paid by hand. */
export function useSettleCompensation() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ no, reference }: { no: string; reference?: string }) => request<Compensation>('POST', `/compensations/${no}/settle`, { body: reference ? { reference } : {}, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries(),
  });
}
