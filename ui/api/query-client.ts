import { QueryClient } from '@tanstack/react-query';
import { asApiError } from './api-error.ts';

/** The cache of what the server said. Live events, not timers, make it stale. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && mayPass(asApiError(error).status),
      },
      mutations: { retry: false },
    },
  });
}

/** Whether asking again may help: nothing was reached, or the server was busy. */
function mayPass(status: number): boolean {
  return status === 0 || status >= 500;
}
