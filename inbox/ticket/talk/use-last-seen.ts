import { useEffect, useState } from 'react';

/** The last entry that this browser showed before the ticket was opened now; what is on screen counts as seen from then on. */
export function useLastSeen(ticketId: string, latest: number): number {
  const key = `reflow.seen.${ticketId}`;
  const [before] = useState(() => Number(readKey(key)) || 0);
  useEffect(() => {
    if (latest > 0) keep(key, String(latest));
  }, [key, latest]);
  return before;
}

function readKey(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage every entry counts as new next time.
  }
}
