import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asApiError } from './api-error.ts';
import { sessionKey } from './session.ts';

/** The cache of what the server said. Live events, not timers, make it stale. */
export function createQueryClient(): QueryClient {
  // A session that ended meanwhile shows the log-in; what was typed is kept as drafts.
  const onError = (thrown: unknown, about: { readonly queryKey?: readonly unknown[] }) => {
    if (asApiError(thrown).code === 'sign_in_required' && about.queryKey?.[0] !== 'buyer') client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (thrown, query) => onError(thrown, query) }),
    mutationCache: new MutationCache({ onError: (thrown) => onError(thrown, {}) }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && mayPass(asApiError(error).status),
      },
      mutations: { retry: false },
    },
  });
  return client;
}

/** Whether asking again may help: nothing was reached, or the server was busy. */
function mayPass(status: number): boolean {
  return status === 0 || status >= 500;
}
