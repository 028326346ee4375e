import { mulDiv } from './divide.ts';

/**
 * Shares `amount` out in proportion to `weights`, in whole units, by the largest-remainder method: everyone gets the
 * floor, what is left goes one each to the largest remainders, ties to the earlier. The parts add up exactly.
 * All weights 0: everyone weighs the same.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0 && weights.length > 0) return apportion(amount, weights.map(() => 1));
  const parts = weights.map((weight, index) => ({ index, ...mulDiv(amount, weight, total) }));
  let left = amount - parts.reduce((sum, part) => sum + part.floor, 0);
  const shares = parts.map((part) => part.floor);
  for (const part of parts.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)) {
    if (left === 0) break;
    shares[part.index]! += 1;
    left -= 1;
  }
  return shares;
}

/**
 * As `apportion`, but nobody gets more than its cap: what does not fit moves to the others that still have room, by the
 * same method; what nobody can take is dropped.
 */
export function apportionCapped(amount: number, weights: readonly number[], caps: readonly number[]): number[] {
  const shares = weights.map(() => 0);
  let left = amount;
  let open = weights.map((_, index) => index).filter((index) => caps[index]! > 0);
  while (left > 0 && open.length > 0) {
    const parts = apportion(left, open.map((index) => weights[index]!));
    for (const [position, index] of open.entries()) {
      const taken = Math.min(parts[position]!, caps[index]! - shares[index]!);
      shares[index]! += taken;
      left -= taken;
    }
    open = open.filter((index) => shares[index]! < caps[index]!);
  }
  return shares;
}
