import { useEffect, useState } from 'react';

/** Long enough to join the taps of one thumb, short enough that an amount follows within 300 ms. */
const SETTLE_MS = 120;

/** The value once it has stopped changing. Compared as JSON: only a different question is asked again. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
