import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';
import type { GatewayCharge } from './gateway-charges.ts';
import type { GatewayRefund } from './gateway.ts';
import type { Collection } from './journal.ts';

const PAGE = 100;

interface Movement { entry: 'refund' | 'charge'; number: string; amount: number; currency: string; state: 'succeeded' | 'returned'; at: string; gatewayRef: string }

/**
 * The merchant's own ledger between two instants, oldest first, in pages: what left, what came back, what was collected. Faults make
 * it disagree with the merchant's books on the line whose number is the fault's `reason`: `omits` leaves it out, `other_amount` takes a
 * cent off it.
 */
export function movementsOf(parts: { refunds: Collection<GatewayRefund>; charges: Collection<GatewayCharge> }, merchant: string, query: Record<string, string>, fault: Fault | undefined): Answer {
  const { from = '', to = '', cursor = '0' } = query;
  const all = [...outgoing(parts.refunds, merchant), ...collected(parts.charges, merchant)]
    .filter(({ at }) => at >= from && at < to).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const spoiled = (line: Movement): boolean => line.number === fault?.reason;
  const told = fault?.kind === 'omits' ? all.filter((line) => !spoiled(line))
    : fault?.kind === 'other_amount' ? all.map((line) => (spoiled(line) ? { ...line, amount: line.amount - 1 } : line)) : all;
  const start = Number(cursor);
  const next = start + PAGE;
  return { status: 200, body: { items: told.slice(start, next), ...(next < told.length ? { next: String(next) } : {}) } };
}

/** A refund that was declined moved nothing; one that failed after money had left came back. */
function outgoing(refunds: Collection<GatewayRefund>, merchant: string): Movement[] {
  return refunds.values().filter((refund) => refund.merchant === merchant && refund.payouts > 0 && refund.state !== 'processing').map((refund) => ({
    entry: 'refund', number: refund.refundNo, amount: refund.amount, currency: refund.currency, state: refund.state === 'failed' ? 'returned' : 'succeeded', at: refund.at, gatewayRef: refund.gatewayRef,
  }));
}

function collected(charges: Collection<GatewayCharge>, merchant: string): Movement[] {
  return charges.values().flatMap(({ merchant: owner, paidAt, chargeNo, amount, currency, gatewayRef }) =>
    (owner === merchant && paidAt ? [{ entry: 'charge' as const, number: chargeNo, amount, currency, state: 'succeeded' as const, at: paidAt, gatewayRef }] : []));
}
