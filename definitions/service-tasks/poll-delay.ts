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

/** When to ask again about rows that are not final: at the pace of the one that changed last. ISO 8601 in and out. */
export function whenToAsk(open: readonly { updatedAt: string }[], now: string): string {
  const changed = Math.max(...open.map(({ updatedAt }) => Date.parse(updatedAt)));
  return new Date(Date.parse(now) + pollDelay(Date.parse(now) - changed)).toISOString();
}

/** Why it is not over, for whoever reads the job. */
export function whatIsOpen(open: readonly { refundNo: string; state: string }[]): string {
  return `The gateway has not finished: ${open.map(({ refundNo, state }) => `${refundNo} ${state}`).join(', ')}.`;
}
