import { apportion, apportionCapped } from './apportion.ts';
import { DomainError } from './errors.ts';
import type { QuotedOrder } from './types.ts';

/** What one line really cost. Minor units; `points` are whole points. */
export interface LineCost {
  lineId: string;
  quantity: number;
  /** unit price × quantity */
  total: number;
  /** Its share of each discount, in the order of the order's list; shares of 0 are left out. `covered`: total of the lines it covers. */
  discounts: { id: string; name?: string; amount: number; whole: number; covered: number }[];
  /** Its share of the money value of the points. */
  pointsValue: number;
  paid: number;
  /** Its share of the points themselves. */
  points: number;
}

/**
 * Apportions discounts and points to the lines (4.1): each discount over the original totals of the lines it covers, one
 * after the other, points last and over all lines; no line goes below zero.
 * @throws DomainError `unknown_line` when a discount covers a line that the order does not have
 */
export function lineCosts(order: QuotedOrder): LineCost[] {
  const totals = order.lines.map((line) => line.unitPrice * line.quantity);
  if (!Number.isSafeInteger(totals.reduce((sum, total) => sum + total, 0))) throw new DomainError('amount_out_of_range');
  const room = [...totals];
  const costs: LineCost[] = order.lines.map((line, index) => ({
    lineId: line.id, quantity: line.quantity, total: totals[index]!, discounts: [], pointsValue: 0, paid: 0, points: 0,
  }));
  const take = (amount: number, covered: number[]): Map<number, number> => {
    const shares = apportionCapped(amount, covered.map((i) => totals[i]!), covered.map((i) => room[i]!));
    for (const [position, i] of covered.entries()) room[i]! -= shares[position]!;
    return new Map(covered.map((i, position) => [i, shares[position]!]));
  };
  for (const discount of order.discounts ?? []) {
    const lines = coveredLines(order, discount.lineIds);
    const covered = lines.reduce((sum, i) => sum + totals[i]!, 0);
    for (const [i, amount] of take(discount.amount, lines)) {
      if (amount > 0) costs[i]!.discounts.push({ id: discount.id, name: discount.name, amount, whole: discount.amount, covered });
    }
  }
  const all = order.lines.map((_, index) => index);
  for (const [i, amount] of take(order.points?.value ?? 0, all)) costs[i]!.pointsValue = amount;
  for (const [i, points] of apportion(order.points?.used ?? 0, totals).entries()) costs[i]!.points = points;
  for (const [i, cost] of costs.entries()) cost.paid = room[i]!;
  return costs;
}

function coveredLines(order: QuotedOrder, lineIds: readonly string[] | undefined): number[] {
  if (!lineIds) return order.lines.map((_, index) => index);
  for (const lineId of lineIds) {
    if (!order.lines.some((line) => line.id === lineId)) throw new DomainError('unknown_line', { lineId });
  }
  return order.lines.map((_, index) => index).filter((index) => lineIds.includes(order.lines[index]!.id));
}
