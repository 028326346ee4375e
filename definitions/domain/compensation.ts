import { DomainError } from './errors.ts';

/**
 * What may be given beyond what was paid (4.4). `return_freight` follows from the rules, and `charge_refund` gives back what the buyer was
 * charged for something that did not happen: neither needs anybody's generosity.
 */
export const compensationKinds = ['money', 'points', 'coupon', 'free_freight', 'return_freight', 'charge_refund'] as const;
export type CompensationKind = (typeof compensationKinds)[number];

/** `amount` in minor units; whole points for `points`. */
export interface CompensationItem { kind: CompensationKind; amount: number; note?: string | null }

/** What the table of limits says of a role and a kind. `limit`: minor units or points, null any amount; `rule`: the row that said so. */
export interface Allowance { may: boolean; limit: number | null; rule: string }

/** How much of a kind is held against its limit. `asked`: some of it is wanted now. */
export interface Counted { kind: CompensationKind; amount: number; asked: boolean }

/** Kinds that no limit counts: the policy caps return freight, what was charged caps its refund. */
const DUE: ReadonlySet<string> = new Set(['return_freight', 'charge_refund']);

/** What the ticket was already given and what is wanted now, by kind. @throws DomainError amount_invalid */
export function countedWith(given: readonly CompensationItem[], items: readonly CompensationItem[]): Counted[] {
  for (const { amount } of items) if (!Number.isSafeInteger(amount) || amount <= 0) throw new DomainError('amount_invalid', { value: amount });
  const totals = new Map<CompensationKind, Counted>();
  const count = ({ kind, amount }: CompensationItem, asked: boolean): void => {
    const before = totals.get(kind);
    if (!DUE.has(kind)) totals.set(kind, { kind, amount: (before?.amount ?? 0) + amount, asked: asked || (before?.asked ?? false) });
  };
  for (const item of given) count(item, false);
  for (const item of items) count(item, true);
  return [...totals.values()];
}

/**
 * Whether somebody with these allowances must ask a supervisor. Kinds that one row of the table answers share its limit, so that two
 * coupons and some money are not a way around it. The flow `compensate` says the same in FEEL.
 */
export function needsApproval(counted: readonly Counted[], allowed: (kind: CompensationKind) => Allowance): boolean {
  return counted.filter(({ asked }) => asked).some(({ kind }) => {
    const { may, limit, rule } = allowed(kind);
    const together = counted.reduce((sum, other) => sum + (allowed(other.kind).rule === rule ? other.amount : 0), 0);
    return !may || (limit !== null && together > limit);
  });
}
