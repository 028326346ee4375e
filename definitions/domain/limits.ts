import type { Policy } from './types.ts';

/** What somebody wants to grant. Minor units. */
export interface Grant { refund: number; compensation: number }

/** The most that these roles may refund alone, in minor units; null: no limit, as for owners and for everybody who is not of the desk. */
export function refundLimit(policy: Pick<Policy, 'limits'>, roles: readonly string[]): number | null {
  const limits = (['agent', 'supervisor'] as const).filter((role) => roles.includes(role)).map((role) => policy.limits[role].refund);
  if (roles.includes('owner') || limits.length === 0 || limits.includes(null)) return null;
  return Math.max(...limits.map((limit) => limit ?? 0));
}

/**
 * Whether a grant is above what these roles may give alone (4.4), so that the next role has to approve. The highest limit
 * counts; roles without a limit of their own may grant nothing, owners everything.
 */
export function aboveLimit(policy: Pick<Policy, 'limits'>, roles: readonly string[], grant: Grant): boolean {
  if (roles.includes('owner')) return false;
  const limits = (['agent', 'supervisor'] as const).filter((role) => roles.includes(role)).map((role) => policy.limits[role]);
  const within = (limit: number | null, amount: number): boolean => limit === null || amount <= limit;
  return !limits.some((limit) => within(limit.refund, grant.refund) && within(limit.compensation, grant.compensation));
}
