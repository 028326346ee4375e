import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DutyAnswer, People, SetDuty } from '../../server/contracts/types.ts';
import { request } from './client.ts';
import { usePeople } from './people.ts';

/** Whether this person gets work now; undefined until it is known. */
export function useOnDuty(personId: string): boolean | undefined {
  return usePeople().data?.items.find((person) => person.id === personId)?.onDuty;
}

/** Goes on or off duty; what is handed back leaves the lists that are open. */
export function useSetDuty(personId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SetDuty) => request<DutyAnswer>('PUT', `/people/${personId}/duty`, { body }),
    onSuccess: ({ onDuty }) => {
      cache.setQueryData<People>(['people'], (people) => people && { ...people, items: people.items.map((person) => (person.id === personId ? { ...person, onDuty } : person)) });
    },
  });
}
