import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangePerson, GroupDetail, NewPerson, People, Person, SaveGroup } from '../../server/contracts/types.ts';
import { request } from './client.ts';

const key = ['people', 'all'] as const;

/** Everybody of the shop, also who was shut out; for those who manage people. */
export function useMembers() {
  return useQuery({ queryKey: key, queryFn: () => request<People>('GET', '/people', { query: { all: true } }) });
}

export function useAddPerson() {
  return useStaffAct((body: NewPerson) => request<{ person: Person; password: string }>('POST', '/people', { body }));
}

export function useChangePerson() {
  return useStaffAct(({ id, ...body }: ChangePerson & { id: string }) => request<Person>('PATCH', `/people/${id}`, { body }));
}

export function useResetPassword() {
  return useStaffAct((id: string) => request<{ password: string }>('POST', `/people/${id}/password`));
}

export function useSaveGroup() {
  return useStaffAct(({ code, ...body }: SaveGroup & { code: string }) => request<GroupDetail>('PUT', `/groups/${encodeURIComponent(code)}`, { body }));
}

export function useChangePassword() {
  return useMutation({ mutationFn: (body: { current: string; next: string }) => request<undefined>('PUT', '/session/password', { body }) });
}

function useStaffAct<In, Out>(act: (input: In) => Promise<Out>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => Promise.all([cache.invalidateQueries({ queryKey: ['people'] }), cache.invalidateQueries({ queryKey: ['groups'] })]),
  });
}
