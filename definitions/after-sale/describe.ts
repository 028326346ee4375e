import type { Policy, RequestLine } from '../domain/types.ts';
import type { TicketSummaryData } from './ticket-facts.ts';

/** What lists show of the requested lines: the order's words, the request's units. `catalogue` holds every line of the order. */
export function describeLines(summary: Pick<TicketSummaryData, 'lines'> & { catalogue?: unknown }, lines: readonly RequestLine[]): TicketSummaryData['lines'] {
  const known = [...summary.lines, ...((summary.catalogue as TicketSummaryData['lines'] | undefined) ?? [])];
  return lines.map(({ lineId, quantity }) => {
    const line = known.find((entry) => entry.lineId === lineId);
    return { lineId, sku: line?.sku ?? '', title: line?.title ?? lineId, spec: line?.spec ?? '', image: line?.image ?? '', quantity };
  });
}

/** The reason in words; a code that the policy no longer has speaks for itself. */
export function reasonLabel(policy: Pick<Policy, 'reasons'>, code: string): { zh: string; en?: string } {
  const reason = policy.reasons.find((entry) => entry.code === code);
  return reason ? { zh: reason.zh, en: reason.en } : { zh: code };
}
