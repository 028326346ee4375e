import { apportion } from './apportion.ts';
import type { LineCost } from './line-paid.ts';
import type { EarlierRequest, FreightRule, OrderStatus } from './types.ts';

/** Why freight goes back or stays (4.3). */
export type FreightReason = 'no_freight' | 'with_lines' | 'completes_order' | 'already_shipped' | 'not_whole_order' | 'already_back' | 'goods_stay';

/** Each line's part of the freight under the rule `apportioned`; otherwise nothing belongs to a line. */
export function freightShares(rule: FreightRule, freight: number, costs: readonly LineCost[]): number[] {
  if (rule !== 'apportioned') return costs.map(() => 0);
  return apportion(freight, costs.map((cost) => cost.total));
}

/**
 * Freight under the rules `until_shipment` and `insurance`: all of it with the request that completes the refund of the
 * whole order before shipment, and never twice.
 */
export function wholeFreight(
  freight: number, status: OrderStatus, completes: boolean, earlier: readonly EarlierRequest[],
): { amount: number; reason: FreightReason } {
  if (freight === 0) return { amount: 0, reason: 'no_freight' };
  if (status !== 'awaiting_shipment') return { amount: 0, reason: 'already_shipped' };
  if (!completes) return { amount: 0, reason: 'not_whole_order' };
  const given = earlier.reduce((sum, request) => sum + (request.freight ?? 0), 0);
  if (given >= freight) return { amount: 0, reason: 'already_back' };
  return { amount: freight - given, reason: 'completes_order' };
}
