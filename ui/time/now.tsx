import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** How many milliseconds the shop's time is ahead of this device's. */
const OffsetContext = createContext(0);

/** Gives the pages below the shop's time: this device's, corrected by what the server said `at` (the demo clock). */
export function ShopTime(props: { serverNow: string | undefined; children: ReactNode }) {
  const offset = useMemo(() => {
    const ahead = props.serverNow ? new Date(props.serverNow).getTime() - Date.now() : 0;
    // Below a minute it is the network and the device's clock, not another time.
    return Math.abs(ahead) < 60_000 ? 0 : ahead;
  }, [props.serverNow]);
  return <OffsetContext value={offset}>{props.children}</OffsetContext>;
}

/**
 * The shop's present time, renewed every `everyMs` (default 30 s). The only place in the front end that reads the clock:
 * everything else is handed a Date.
 */
export function useNow(everyMs = 30_000): Date {
  const offset = useContext(OffsetContext);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return new Date(Date.now() + offset);
}
