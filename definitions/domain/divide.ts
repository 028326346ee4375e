/** `a × b / c` as floor and remainder, exact also where `a × b` is beyond 2^53. All are integers ≥ 0, `c` > 0. */
export function mulDiv(a: number, b: number, c: number): { floor: number; remainder: number } {
  const product = a * b;
  if (Number.isSafeInteger(product)) {
    const remainder = product % c;
    return { floor: (product - remainder) / c, remainder };
  }
  const exact = BigInt(a) * BigInt(b);
  return { floor: Number(exact / BigInt(c)), remainder: Number(exact % BigInt(c)) };
}
