/** A range of numbers; ends may be infinite, and are then open. */
export interface Interval { low: number; lowOpen: boolean; high: number; highOpen: boolean }

/**
 * The values that a cell lets through, where that can be told from its text: ranges of numbers, or single texts and truths
 * (`except`: all but these). Null is in no region: only `-` and `null` fit what is not known.
 */
export type Region =
  | { kind: 'all' }
  | { kind: 'numbers'; intervals: Interval[] }
  | { kind: 'words'; values: (string | boolean)[]; except: boolean };

export const ALL: Region = { kind: 'all' };
const LINE: Interval = { low: -Infinity, lowOpen: true, high: Infinity, highOpen: true };

/** Values in both. */
export function intersect(a: Region, b: Region): Region {
  if (a.kind === 'all') return b;
  if (b.kind === 'all') return a;
  if (a.kind === 'numbers' && b.kind === 'numbers') return { kind: 'numbers', intervals: a.intervals.flatMap((x) => b.intervals.flatMap((y) => both(x, y) ?? [])) };
  if (a.kind === 'words' && b.kind === 'words') return words(a, b);
  return { kind: 'words', values: [], except: false };
}

/** Values in `a` that are not in `b`. */
export function without(a: Region, b: Region): Region {
  return intersect(a, complement(b));
}

export function complement(region: Region): Region {
  if (region.kind === 'all') return { kind: 'words', values: [], except: false };
  if (region.kind === 'words') return { ...region, except: !region.except };
  let left: Interval[] = [LINE];
  for (const { low, lowOpen, high, highOpen } of region.intervals) {
    const outside: Interval[] = [{ ...LINE, high: low, highOpen: !lowOpen }, { ...LINE, low: high, lowOpen: !highOpen }];
    left = left.flatMap((x) => outside.flatMap((y) => both(x, y) ?? []));
  }
  return { kind: 'numbers', intervals: left };
}

/** With `truths` the values are true and false and no others. */
export function isEmpty(region: Region, truths = false): boolean {
  if (region.kind === 'all') return false;
  if (region.kind === 'numbers') return region.intervals.length === 0;
  if (truths) return [true, false].every((value) => region.values.includes(value) === region.except);
  return !region.except && region.values.length === 0;
}

function both(a: Interval, b: Interval): Interval | undefined {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
  const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
  if (low > high || (low === high && (lowOpen || highOpen))) return undefined;
  return { low, lowOpen, high, highOpen };
}

type Words = Extract<Region, { kind: 'words' }>;

function words(a: Words, b: Words): Words {
  if (a.except && b.except) return { kind: 'words', values: [...new Set([...a.values, ...b.values])], except: true };
  const [named, other] = a.except ? [b, a] : [a, b];
  return { kind: 'words', values: named.values.filter((value) => other.values.includes(value) !== other.except), except: false };
}

/** The region in FEEL, for sentences: `> 5000`, `"damaged", "quality"`. */
export function inFeel(region: Region, truths = false): string {
  if (region.kind === 'all') return '-';
  if (region.kind === 'words') {
    const list = region.values.map((value) => JSON.stringify(value)).join(', ');
    if (truths && region.except) return inFeel({ kind: 'words', values: [true, false].filter((value) => !region.values.includes(value)), except: false });
    return region.except ? (list === '' ? '-' : `not(${list})`) : list;
  }
  return region.intervals.map(intervalInFeel).join(', ');
}

function intervalInFeel({ low, lowOpen, high, highOpen }: Interval): string {
  if (low === high) return String(low);
  if (low === -Infinity && high === Infinity) return '-';
  if (low === -Infinity) return `${highOpen ? '<' : '<='} ${high}`;
  if (high === Infinity) return `${lowOpen ? '>' : '>='} ${low}`;
  return `${lowOpen ? '(' : '['}${low}..${high}${highOpen ? ')' : ']'}`;
}
