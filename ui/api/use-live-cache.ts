import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from './live.ts';
import { noticeKeys } from './notices.ts';
import { presenceKey, withLook, type Looking } from './presence.ts';
import { useSession } from './session.ts';
import { ticketKeys } from './tickets.ts';

/** Half a second gathers the events of one decision (ticket, work item, refund) into one reading. */
const gatherMs = 500;

/** Makes what is on screen stale when the server says that something changed. Mounted once, by the shell. */
export function useLiveCache(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moved = useRef(false);
  const me = useSession().data?.user.id ?? '';
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    if (event.type === 'presence') return void cache.setQueryData<Looking[]>(presenceKey, (known) => known && withLook(known, event));
    if (event.type === 'notice') {
      if (event.people.includes(me)) void cache.invalidateQueries({ queryKey: noticeKeys.all });
      return;
    }
    moved.current ||= event.type === 'clock';
    // The window opens with the first event and is not pushed on, so a busy shop cannot starve the page.
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void cache.invalidateQueries({ queryKey: ticketKeys.all });
      void cache.invalidateQueries({ queryKey: ['incidents'] });
      if (moved.current) void cache.invalidateQueries({ queryKey: ['demo', 'clock'] });
      moved.current = false;
    }, gatherMs);
  });
}
