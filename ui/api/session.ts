import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Label } from '../i18n/entry.ts';
import { asApiError } from './api-error.ts';
import { request } from './client.ts';

/** Who is signed in, and where. */
export interface Session {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    readonly groups: readonly string[];
    readonly locale: string;
  };
  readonly shop: { readonly id: string; readonly slug: string; readonly name: Label };
  readonly demo: boolean;
}

export interface Credentials {
  readonly shop?: string;
  readonly email: string;
  readonly password: string;
}

export const sessionKey = ['session'] as const;

/** The session, or null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 300_000 });
}

/** Signs in; the cache starts empty, since another person may see other things. */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>('POST', '/session', { body: credentials }),
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionKey, session);
    },
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('DELETE', '/session'),
    onSuccess: () => {
      cache.clear();
      cache.setQueryData(sessionKey, null);
    },
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
