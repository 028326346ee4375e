const MINUTE = 60_000;

/**
 * How long to wait before the gateway is asked again, in milliseconds: every minute for the first five, then 5, 10, 20 and at
 * most 30 minutes. The same steps that payment gateways ask their callers to keep.
 * @param elapsedMs since the refund came into the state that it is still in
 */
export function pollDelay(elapsedMs: number): number {
  const step = [5, 10, 20, 30].findLast((minutes) => elapsedMs >= minutes * MINUTE);
  return (step ?? 1) * MINUTE;
}
