import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Incident, Page } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from './client.ts';

const incidentKeys = { all: ['incidents'] as const };

/** Jobs that need a person, newest first. */
export function useIncidents() {
  return useQuery({ queryKey: incidentKeys.all, queryFn: () => request<Page<Incident>>('GET', '/incidents', { query: { state: 'open', limit: 100 } }) });
}

/** Says what was done about something that cannot be run again; with a reference, money that came back counts as paid by hand. */
export function useCloseIncident() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; note: string; reference?: string }) => request<Incident>('POST', `/incidents/${id}/close`, { body, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries(),
  });
}

/** Runs the failed job again under the number it had. */
export function useRetryIncident() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<Incident>('POST', `/incidents/${id}/retry`, { idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries({ queryKey: incidentKeys.all }),
  });
}
