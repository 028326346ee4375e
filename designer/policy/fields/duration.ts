export type Unit = 'D' | 'H' | 'M';

/** An ISO 8601 duration of days, hours and minutes as one number and the largest unit that says it whole; undefined when it is none. */
export function readDuration(iso: unknown): { amount: number; unit: Unit } | undefined {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(String(iso));
  if (!parts || parts.slice(1).every((part) => part === undefined)) return undefined;
  const [weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  const total = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  if (total % 1440 === 0) return { amount: total / 1440, unit: 'D' };
  return total % 60 === 0 ? { amount: total / 60, unit: 'H' } : { amount: total, unit: 'M' };
}

export function writeDuration(amount: number, unit: Unit): string {
  return unit === 'D' ? `P${amount}D` : `PT${amount}${unit}`;
}
