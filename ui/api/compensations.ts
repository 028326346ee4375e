import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Compensation, DecideCompensation, GiveCompensation } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from './client.ts';

/** Gives the buyer of a ticket something beyond the refund. */
export function useGiveCompensation(ticket: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (items: GiveCompensation['items']) => request<{ items: Compensation[] }>('POST', `/tickets/${ticket}/compensations`, { body: { items }, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries(),
  });
}

/** Approves or refuses what is above an agent's limit. */
export function useDecideCompensation(ticket: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationKey: ['compensations', ticket],
    mutationFn: ({ no, ...body }: DecideCompensation & { no: string }) => request<Compensation>('POST', `/compensations/${no}/decide`, { body, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => cache.invalidateQueries(),
  });
}
