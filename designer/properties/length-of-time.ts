/** Lengths of time that the shop's policy holds, by their name under `policy.clocks`. */
export const policyClocks = ['review', 'changeRejected', 'acceptOffer', 'shipReturn', 'inspection', 'confirm', 'evidence', 'technicianAccept'] as const;

/** A length of time as people type it: a number of units. */
export interface Length { amount: number; unit: 'M' | 'H' | 'D' }

/** `P2D` → 2 days; anything longer or computed is undefined and stays text. */
export function readLength(iso: string): Length | undefined {
  const parts = /^P(?:(\d+)D|T(\d+)H|T(\d+)M)$/.exec(iso);
  if (!parts) return undefined;
  if (parts[1]) return { amount: Number(parts[1]), unit: 'D' };
  return parts[2] ? { amount: Number(parts[2]), unit: 'H' } : { amount: Number(parts[3]), unit: 'M' };
}

export function writeLength({ amount, unit }: Length): string {
  return unit === 'D' ? `P${amount}D` : `PT${amount}${unit}`;
}
