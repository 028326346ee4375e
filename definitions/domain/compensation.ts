import { DomainError } from './errors.ts';
import { aboveLimit } from './limits.ts';
import type { Policy } from './types.ts';

/** What may be given beyond what was paid (4.4). `return_freight` follows from the rules and needs nobody's generosity. */
export const compensationKinds = ['money', 'points', 'coupon', 'free_freight', 'return_freight'] as const;
export type CompensationKind = (typeof compensationKinds)[number];

/** `amount` in minor units; whole points for `points`. */
export interface CompensationItem { kind: CompensationKind; amount: number; note?: string | null }

/** What counts against a limit: a point is worth one minor unit, return freight is capped by the policy instead. */
export function compensationWorth(items: readonly Pick<CompensationItem, 'kind' | 'amount'>[]): number {
  return items.reduce((sum, { kind, amount }) => sum + (kind === 'return_freight' ? 0 : amount), 0);
}

/**
 * Whether these items, with what the ticket was already given, are above what these roles may give alone. The platform's ruling is not
 * limited; what nobody gave (a rule, a deadline) has an agent's limit.
 * @throws DomainError amount_invalid
 */
export function needsApproval(policy: Pick<Policy, 'limits'>, roles: readonly string[], given: readonly CompensationItem[], items: readonly CompensationItem[]): boolean {
  for (const { amount } of items) if (!Number.isSafeInteger(amount) || amount <= 0) throw new DomainError('amount_invalid', { value: amount });
  if (compensationWorth(items) === 0 || roles.includes('platform')) return false;
  return aboveLimit(policy, roles.length > 0 ? roles : ['agent'], { refund: 0, compensation: compensationWorth([...given, ...items]) });
}
