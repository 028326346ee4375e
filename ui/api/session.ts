import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session, SignIn } from '../../server/contracts/types.ts';
import { asApiError } from './api-error.ts';
import { request } from './client.ts';

export const sessionKey = ['session'] as const;

/** The session, or null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 300_000 });
}

/** Signs in; the cache starts empty, since another person may see other things. */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (credentials: SignIn) => request<Session>('POST', '/session', { body: credentials }),
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionKey, session);
    },
  });
}

/** Ends the session and begins anew at the sign-in page, so that nothing of it stays in the page's memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => request<void>('DELETE', '/session'),
    onSuccess: () => window.location.assign('/login'),
  });
}

async function readSession(): Promise<Session | null> {
  try {
    return await request<Session>('GET', '/session');
  } catch (thrown) {
    if (asApiError(thrown).status === 401) return null;
    throw thrown;
  }
}
