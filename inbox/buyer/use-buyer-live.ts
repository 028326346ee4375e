import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiUrl } from '../../ui/api/client.ts';
import { buyerKeys } from './buyer-api.ts';

/** A connection that the server refused, as after a restart, is tried again after this long. */
const REOPEN_MS = 10_000;

/** Makes what is on the buyer's page stale when one of their tickets changes. Mounted once, around the pages. */
export function useBuyerLive(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    const changed = () => void cache.invalidateQueries({ queryKey: buyerKeys.all, predicate: ({ queryKey }) => queryKey[1] !== 'session' });
    const open = () => {
      source = new EventSource(apiUrl('/buyer/events'));
      for (const kind of ['ticket', 'clock', 'reset']) source.addEventListener(kind, changed);
      source.onerror = () => {
        // the browser comes back by itself unless it was refused
        if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(reopening);
      source.close();
    };
  }, [cache]);
}
