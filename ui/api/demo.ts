import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemoClock, DemoPeople, MoveClock } from '../../server/contracts/types.ts';
import { asApiError } from './api-error.ts';
import { request } from './client.ts';

const clockKey = ['demo', 'clock'] as const;

/** The demo clock, or null when this is no demo. */
export function useDemoClock() {
  return useQuery({
    queryKey: clockKey,
    queryFn: () => orNullWhenAbsent(request<DemoClock>('GET', '/demo/clock')),
    staleTime: Infinity,
  });
}

/** Moves the demo clock. Deadlines fire, so everything on screen is read again. */
export function useMoveDemoClock() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (move: MoveClock) => request<DemoClock>('POST', '/demo/clock', { body: move }),
    onSuccess: (clock) => {
      cache.setQueryData(clockKey, clock);
      return cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}

/** The people anyone may sign in as, or null when this is no demo. */
export function useDemoPeople() {
  return useQuery({
    queryKey: ['demo', 'people'],
    queryFn: () => orNullWhenAbsent(request<DemoPeople>('GET', '/demo/people').then(({ items }) => items)),
    staleTime: Infinity,
  });
}

async function orNullWhenAbsent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    const { status } = asApiError(thrown);
    if (status === 404 || status === 401 || status === 403) return null;
    throw thrown;
  }
}
