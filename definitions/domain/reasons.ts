import { DomainError } from './errors.ts';
import type { Order, Policy, Reason } from './types.ts';
import { noReasonWindow } from './windows.ts';

export type GoodsState = Reason['states'][number];

/**
 * Where the goods can be, as far as the order tells. After shipment the buyer says whether they arrived; without a word
 * both are possible for a refund, while the other types presuppose that something arrived or should have.
 */
export function goodsStates(order: Order, received?: boolean): GoodsState[] {
  if (order.status === 'awaiting_shipment') return ['before_shipment'];
  if (received === undefined) return ['not_received', 'received'];
  return received ? ['received'] : ['not_received'];
}

/** Whether a reason is one of a type: named by its code, or by `*` for every type. */
export function reasonFits(reason: Pick<Reason, 'types'>, type: string): boolean {
  return reason.types.some((code) => code === type || code === '*');
}

/** The reasons that the shop offers here and now. `type`: its code. */
export function reasonsFor(order: Order, type: string, policy: Policy, now: string, received?: boolean): Reason[] {
  const states = goodsStates(order, received);
  const noReason = noReasonWindow(order, policy, now).open;
  return policy.reasons.filter((reason) => {
    if (!reasonFits(reason, type)) return false;
    const offered = reason.states.filter((state) => states.includes(state));
    if (reason.noReason && !noReason) return offered.some((state) => state !== 'received');
    return offered.length > 0;
  });
}

/** Photos or videos that a request needs at least. */
export function evidenceNeeded(reason: Reason, type: string, policy: Policy): number {
  return Math.max(reason.evidence, policy.minEvidence[type] ?? 0);
}

/**
 * The reason of a request, when it is offered and proven well enough.
 * @throws DomainError reason_unknown, reason_not_offered, evidence_missing
 */
export function checkReason(
  order: Order, policy: Policy, request: { type: string; reason: string; received?: boolean; evidence: number }, now: string,
): Reason {
  const reason = policy.reasons.find((candidate) => candidate.code === request.reason);
  if (!reason) throw new DomainError('reason_unknown', { reason: request.reason });
  if (!reasonsFor(order, request.type, policy, now, request.received).includes(reason)) {
    throw new DomainError('reason_not_offered', { reason: request.reason });
  }
  const needed = evidenceNeeded(reason, request.type, policy);
  if (request.evidence < needed) throw new DomainError('evidence_missing', { needed, given: request.evidence });
  return reason;
}
