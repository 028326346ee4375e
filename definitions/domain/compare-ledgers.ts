/** What our books say about one movement. `at`: when it succeeded by our clock; `offline`: somebody paid it by hand, past the gateway. */
export interface OurMovement { entry: 'refund' | 'compensation' | 'charge'; number: string; amount: number; currency: string; state: string; at: string | null; offline: boolean }

/** What the gateway's ledger says. */
export interface TheirMovement { entry: 'refund' | 'charge'; number: string; amount: number; currency: string; state: 'succeeded' | 'returned'; at: string }

export type DifferenceKind = 'missing_there' | 'missing_here' | 'amount_differs' | 'state_differs';

/** One line on which the two do not agree. */
export interface LedgerDifference { kind: DifferenceKind; entry: OurMovement['entry'] | 'unknown'; number: string; ours: OurMovement | null; theirs: TheirMovement | null }

export interface Comparison { matched: number; differences: LedgerDifference[]; moneyIn: number; moneyOut: number }

/**
 * Holds our books against the gateway's ledger for `[from, to)`. Both sides may hold more than that window: clocks differ by moments, so
 * what one side has just before midnight may lie just after it on the other and still agrees.
 */
export function compareLedgers(ours: readonly OurMovement[], theirs: readonly TheirMovement[], window: { from: string; to: string }): Comparison {
  const within = (at: string | null): boolean => at !== null && at >= window.from && at < window.to;
  const oursByNumber = new Map(ours.map((line) => [line.number, line]));
  const known = new Set(theirs.map(({ number }) => number));
  const told = theirs.filter(({ at }) => within(at));
  const differences = told.flatMap((line) => differenceOf(line, oursByNumber.get(line.number)));
  const missing = ours.filter((line) => line.state === 'succeeded' && !line.offline && within(line.at) && !known.has(line.number));
  return {
    matched: told.length - differences.length,
    differences: [...differences, ...missing.map((line) => ({ kind: 'missing_there' as const, entry: line.entry, number: line.number, ours: line, theirs: null }))],
    moneyIn: sum(told.filter(({ entry }) => entry === 'charge')),
    moneyOut: sum(told.filter(({ entry, state }) => entry === 'refund' && state === 'succeeded')),
  };
}

function differenceOf(theirs: TheirMovement, ours: OurMovement | undefined): LedgerDifference[] {
  if (!ours) return [{ kind: 'missing_here', entry: theirs.entry === 'charge' ? 'charge' : 'unknown', number: theirs.number, ours: null, theirs }];
  const line = { entry: ours.entry, number: ours.number, ours, theirs };
  if (ours.amount !== theirs.amount || ours.currency !== theirs.currency) return [{ kind: 'amount_differs', ...line }];
  return agree(theirs, ours) ? [] : [{ kind: 'state_differs', ...line }];
}

/** What came back must have failed in our books, or have been paid by hand since; what left must be paid in them, and not by hand too. */
function agree(theirs: TheirMovement, ours: OurMovement): boolean {
  if (theirs.state === 'returned') return ours.state === 'failed' || ours.offline;
  return ours.state === 'succeeded' && !ours.offline;
}

function sum(lines: readonly TheirMovement[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
