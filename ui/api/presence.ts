import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Person } from '../../server/contracts/types.ts';
import { request } from './client.ts';
import type { LiveEvent } from './live-event.ts';

/** A ticket and who looks at it. */
export interface Looking {
  readonly ticket: string;
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
}

export const presenceKey = ['presence'] as const;

/** The page says so this often; the server forgets after two missed times. */
const roundMs = 20_000;

/** Who looks at which ticket. Live events keep it fresh; the reading once a minute mends what they missed. */
export function useLooking(): readonly Looking[] {
  const looking = useQuery({ queryKey: presenceKey, queryFn: async () => (await request<{ items: Looking[] }>('GET', '/presence')).items, refetchInterval: 60_000 });
  return looking.data ?? [];
}

/** Says that this page shows the ticket, as long as it is open and in front. */
export function useLook(ticketId: string): void {
  useEffect(() => {
    const say = (here: boolean) => void request('PUT', `/tickets/${ticketId}/presence`, { body: { here }, keepalive: !here }).catch(() => undefined);
    const round = () => document.visibilityState === 'visible' && say(true);
    const leave = () => say(false);
    round();
    const timer = setInterval(round, roundMs);
    document.addEventListener('visibilitychange', round);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', round);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [ticketId]);
}

/** What is known, after somebody came or left. */
export function withLook(known: readonly Looking[], { ticket, person, name, here }: Extract<LiveEvent, { type: 'presence' }>): Looking[] {
  const before = known.find((one) => one.ticket === ticket)?.people ?? [];
  const people = [...before.filter(({ id }) => id !== person), ...(here ? [{ id: person, name }] : [])];
  return [...known.filter((one) => one.ticket !== ticket), ...(people.length > 0 ? [{ ticket, people }] : [])];
}
