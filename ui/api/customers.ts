import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BlockCustomer, Customer, CustomerSummary } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from './client.ts';
import { ticketKeys } from './tickets.ts';

const keys = { all: ['customers'] as const, one: (ref: string) => ['customers', 'one', ref] as const };

function path(ref: string, act = ''): string {
  return `/customers/${encodeURIComponent(ref)}${act}`;
}

/** By name, phone or order number; with nothing typed the files that changed last. */
export function useCustomers(q: string) {
  return useQuery({
    queryKey: [...keys.all, 'find', q],
    queryFn: ({ signal }) => request<{ items: CustomerSummary[] }>('GET', '/customers', { query: { q }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** `ref`: the id of the file or the number of any order of the buyer. */
export function useCustomer(ref: string, wanted = true) {
  return useQuery({ queryKey: keys.one(ref), queryFn: ({ signal }) => request<Customer>('GET', path(ref), { signal }), enabled: wanted });
}

export function useTagCustomer(ref: string) {
  return useFileAct(ref, (tags: readonly string[]) => request<Customer>('PUT', path(ref, '/tags'), { body: { tags } }));
}

export function useNoteOnCustomer(ref: string) {
  return useFileAct(ref, (text: string) => request<Customer>('POST', path(ref, '/notes'), { body: { text }, idempotencyKey: newIdempotencyKey() }));
}

export function useBlockCustomer(ref: string) {
  return useFileAct(ref, (body: BlockCustomer) => request<Customer>('PUT', path(ref, '/block'), { body }));
}

/** The phone in full; each time is recorded, with `ticket` on that ticket too. */
export function useShowPhone(ref: string, ticket?: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ phone: string }>('POST', path(ref, '/phone'), { body: ticket ? { ticket } : {} }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: keys.all });
      if (ticket) await cache.invalidateQueries({ queryKey: ticketKeys.all });
    },
  });
}

/** An act on the file answers the whole file. */
function useFileAct<Body>(ref: string, act: (body: Body) => Promise<Customer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (customer) => {
      cache.setQueryData(keys.one(ref), customer);
      return cache.invalidateQueries({ queryKey: keys.all });
    },
  });
}
